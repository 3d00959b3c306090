import { cellName } from "../../notes/cell-name.ts";
import type { ImportNote } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { areCodes } from "../code-id.ts";
import type { Layout } from "../layout.ts";
import type { MappedRow } from "../mapped-table.ts";

/** What is said where all measures stand under one recommendation though a column that is only kept numbers them (A-1, Ⅱ-3). */
export function codeColumnNote(
  rows: readonly MappedRow[],
  { recommendations, columns }: Layout,
): ImportNote | undefined {
  const [first] = rows;
  if (recommendations !== "1つ" || first === undefined) return undefined;
  for (const [name, [column = 0]] of first.extras) {
    const texts = rows.map(({ table, row, extras }) =>
      (table.rows[row]?.[extras.get(name)?.[0] ?? column] ?? "").trim(),
    );
    const heading = [...columns.values()].find((one) => one.name === name)?.heading ?? name;
    if (texts.length > 1 && areCodes(texts))
      return {
        severity: "warning",
        sheet: first.table.name,
        cell: cellName(first.row, column),
        quote: shorten(texts[0] ?? ""),
        message: `全ての取組が1つの提言の下に並びます。この列の番号が提言ごとに付けたものなら、表の読み方に「${shorten(heading)}: 市の番号」「提言: 列」と書くと、番号のとおりに分かれます。`,
      };
  }
  return undefined;
}
