import {
  editionName,
  FIELD_HEADINGS,
  isUnfilled,
  type Edition,
  type Measure,
  type MeasureId,
} from "@torikumi/record";
import { displayWidth } from "@torikumi/report";
import type { EditionStatusFlags } from "../commands/edition-status.ts";
import type { World } from "../world.ts";
import { openEdition } from "./open-edition.ts";

/** Says per department what of an edition is filled in. */
export async function runEditionStatus(
  this: World,
  flags: EditionStatusFlags,
  spec?: string,
): Promise<void> {
  const { edition, source } = await openEdition(spec, this);
  await source.close();
  const status = statusOf(edition);
  const text =
    flags.format === "json"
      ? `${JSON.stringify(status, null, 2)}\n`
      : renderStatus(status, source.label);
  await this.write(text);
}

/** How far an edition is filled in. A measure of several departments counts for each of them. */
interface EditionStatus {
  readonly edition: string;
  readonly measures: number;
  readonly filled: number;
  readonly departments: readonly {
    readonly name: string;
    readonly measures: number;
    readonly filled: number;
    /** Measures that wait, with the Japanese names of the fields that do. */
    readonly unfilled: readonly { readonly id: MeasureId; readonly fields: readonly string[] }[];
  }[];
}

const FIELDS = ["goal", "progress", "evaluation", "plan"] as const;

function statusOf(edition: Edition): EditionStatus {
  const all = [...edition.measures.values()].map(({ value }) => ({
    measure: value,
    fields: unfilledFields(value),
  }));
  const registered = edition.register?.value.map(({ name }) => name) ?? [];
  const named = all.flatMap(({ measure }) =>
    measure.departments.length === 0 ? [NOBODY] : measure.departments,
  );
  const used = new Set(named);
  const names = [...new Set([...registered.filter((name) => used.has(name)), ...[...used].sort()])];
  return {
    edition: edition.index?.value.id ?? "",
    measures: all.length,
    filled: all.filter(({ fields }) => fields.length === 0).length,
    departments: names.map((name) => {
      const own = all.filter(({ measure: { departments } }) =>
        name === NOBODY ? departments.length === 0 : departments.includes(name),
      );
      const waiting = own.filter(({ fields }) => fields.length > 0);
      return {
        name,
        measures: own.length,
        filled: own.length - waiting.length,
        unfilled: waiting.map(({ measure, fields }) => ({ id: measure.id, fields })),
      };
    }),
  };
}

const NOBODY = "（担当部なし）";

function unfilledFields(measure: Measure): readonly string[] {
  return FIELDS.filter(
    (field) => isUnfilled(measure[field]) && !(field === "goal" && measure.goalOf !== undefined),
  ).map((field) => FIELD_HEADINGS[field]);
}

function renderStatus(status: EditionStatus, label: string): string {
  const rows = status.departments.flatMap(({ name, measures, filled, unfilled }) => {
    const waiting = unfilled.map(({ id, fields }) => `${id} ${fields.join("、")}`);
    const [first = "", ...rest] = waiting;
    return [
      [name, String(measures), String(filled), first],
      ...rest.map((line) => ["", "", "", line]),
    ];
  });
  const table = [["担当部", "取組数", "記入済み", "未記入の欄"], ...rows];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...table.map((row) => displayWidth(row[column] ?? ""))),
  );
  const lines = table.map((row) =>
    row
      .map((cell, column) => {
        const blank = " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)));
        return column === 0 || column === 3
          ? `${cell}${column === 3 ? "" : blank}`
          : `${blank}${cell}`;
      })
      .join("  ")
      .trimEnd(),
  );
  const head = `${editionName(status.edition) || label}（${label}）: 取組 ${status.measures}件のうち ${status.filled}件の全ての欄が記入済みです。`;
  return `${[head, "", ...lines].join("\n")}\n`;
}
