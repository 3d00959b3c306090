import { openEdition } from "@torikumi/cycle/edition";
import { statusOf, type EditionStatus } from "@torikumi/cycle/status";
import { editionName } from "@torikumi/record";
import { displayWidth } from "@torikumi/report";
import type { World } from "../../world.ts";

/** Flags of `edition status`. */
export interface EditionStatusFlags {
  readonly format: "text" | "json";
}

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
