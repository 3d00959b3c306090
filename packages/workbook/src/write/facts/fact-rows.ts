import {
  DISPENSABLE_FIELDS,
  EDITION_KEYS,
  EXTRA_MODES,
  policyOf,
  parsePolicyId,
  type Edition,
  type PolicyId,
} from "@torikumi/record";
import { FACTS_MARK } from "../../layout/facts-mark.ts";
import { writeItem } from "../../layout/item-mark.ts";

/** The name of the sheet beside the list. */
export const FACTS_SHEET = "年度版";

/** Which recommendations and policies are told: all, or those that have no measure and so stand in no row. */
export type ToldPages = "all" | "without measures";

/**
 * What a list of measures does not say of an edition, in rows that begin with a word: title, cases, preface, vocabulary,
 * register of departments, and recommendations and policies without measures.
 */
export function factRows(edition: Edition, pages: ToldPages): readonly (readonly string[])[] {
  const page = edition.index?.value;
  const policies = new Set<PolicyId>([...edition.measures.keys()].map((id) => policyOf(id)));
  const numbers = new Set([...policies].map((id) => parsePolicyId(id)?.recommendation));
  return [
    [FACTS_MARK, page?.id ?? ""],
    ["題名", page?.title ?? ""],
    ...(page?.cases ?? []).map((text) => ["事例", text]),
    ...(page?.story ?? []).map((text) => ["あらまし", text]),
    ["前書き", page?.preface ?? ""],
    ["対象期間", page?.periods.progress ?? "", page?.periods.plan ?? ""],
    ...Object.entries(EDITION_KEYS).flatMap(([field, key]) => {
      const value = page?.[field as keyof typeof EDITION_KEYS];
      return value === undefined ? [] : [[key, value]];
    }),
    ...(page?.categories ?? []).map(({ name, description }) => ["取組区分", name, description]),
    ...(page?.ratings ?? []).map(({ name, description }) => ["評価", name, description]),
    ...(page?.extras ?? []).map(({ name, isYearly }) => [
      "追加の欄",
      name,
      EXTRA_MODES[isYearly ? "yearly" : "kept"],
    ]),
    ...(page?.unused ?? []).map((field) => ["使わない欄", DISPENSABLE_FIELDS[field]]),
    ...(edition.register?.value ?? []).map((department) => [
      "担当部",
      department.name,
      department.bureau ?? "",
      department.from ?? "",
      department.to ?? "",
      department.successors.join("\n"),
      department.team ?? "",
      department.latinName ?? "",
    ]),
    ...[...edition.recommendations]
      .filter(([number]) => pages === "all" || !numbers.has(number))
      .map(([number, { value }]) => [
        "提言",
        String(number),
        value.title,
        value.items.map((item, index) => writeItem(item, index + 1)).join("\n"),
      ]),
    ...[...edition.policies]
      .filter(([id]) => pages === "all" || !policies.has(id))
      .map(([id, { value }]) => ["取組方針", id, value.direction]),
  ];
}
