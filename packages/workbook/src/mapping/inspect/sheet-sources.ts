import { aboveTable } from "../above-table.ts";
import type { Layout } from "../layout.ts";
import { readLabel } from "../../layout/read-label.ts";
import { areOffices } from "../office-names.ts";
import type { FoundTable } from "./find-table.ts";

/** What is said once of a whole sheet rather than in its rows. */
export type SheetSources = Pick<Layout, "recommendations" | "policies" | "departments">;

const EVERYTHING: SheetSources = {
  recommendations: "表の上",
  policies: "表の上",
  departments: "表の上",
};
const silent = (): void => {};

/** Looks where sheets say what has no column: above their tables, or by their names. */
export function sheetSources(
  found: readonly FoundTable[],
  has: { readonly departments: boolean; readonly levels: boolean },
): SheetSources {
  const departments = has.departments ? "列" : departmentSource(found);
  if (has.levels) return { recommendations: "列", policies: "なし", departments };
  const above = (want: SheetSources): ReturnType<typeof aboveTable>[] =>
    found.map(({ table, header }) => aboveTable(table, { to: header.from, layout: want }, silent));
  const both = above({ ...EVERYTHING, departments });
  const isSaid = (text: string): boolean => readLabel(text).sign !== "";
  if (both.every(({ recommendation, policy }) => isSaid(recommendation) && isSaid(policy)))
    return { recommendations: "表の上", policies: "表の上", departments };
  const one = above({ recommendations: "表の上", policies: "なし", departments });
  const labels = new Set(one.map(({ recommendation }) => recommendation));
  const isNamed = one.every(({ recommendation }) => isSaid(recommendation));
  if (isNamed && (labels.size > 1 || found.length === 1))
    return { recommendations: "表の上", policies: "なし", departments };
  const byName = found.length > 1 && departments !== "シート名";
  return { recommendations: byName ? "シート名" : "1つ", policies: "なし", departments };
}

/** Whether each of several sheets says above its table which level it is: 基本目標１ 学ぶ. */
export function areNamedAbove(found: readonly FoundTable[]): boolean {
  const labels = found.map(
    ({ table, header }) =>
      aboveTable(
        table,
        { to: header.from, layout: { ...EVERYTHING, policies: "なし", departments: "列" } },
        silent,
      ).recommendation,
  );
  return new Set(labels).size > 1 && labels.every((text) => readLabel(text).sign !== "");
}

function departmentSource(found: readonly FoundTable[]): Layout["departments"] {
  const above = found.map(({ table, header }) =>
    aboveTable(table, { to: header.from, layout: { ...EVERYTHING, policies: "なし" } }, silent),
  );
  if (above.every(({ departments }) => departments !== undefined)) return "表の上";
  return areOffices(found.map(({ table }) => table.name.trim())) ? "シート名" : "列";
}
