import type { NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import type { UnusedColumn } from "../tables/columns/choose-columns.ts";
import { columnCells } from "../cells/sheet-table.ts";
import type { TableBlock } from "../tables/table-block.ts";
import type { DraftRow } from "./draft-row.ts";

/** Tells of the columns of a table that are not read, as far as something stands in them beside the measures. */
export function noteUnusedColumns(
  block: TableBlock,
  rows: readonly DraftRow[],
  note: NoteSink,
): void {
  for (const unused of block.unused) {
    const filled = rows.flatMap(({ row, bottom }) =>
      Array.from({ length: bottom - row + 1 }, (_, index) => row + index).filter(
        (at) => (block.table.rows[at]?.[unused.column] ?? "").trim() !== "",
      ),
    );
    noteColumn(block, unused, filled, note);
  }
}

function noteColumn(
  { table, body, header }: TableBlock,
  { column, text, rival }: UnusedColumn,
  filled: readonly number[],
  note: NoteSink,
): void {
  const [first] = filled;
  const name = text.trim() === "" ? "見出しのない列" : `「${shorten(text)}」の列`;
  if (first === undefined) {
    if (text.trim() !== "")
      note({
        severity: rival === undefined ? "info" : "warning",
        sheet: table.name,
        cell: columnCells(table, column, header),
        quote: shorten(text),
        message: "見出しだけで中身のない列は取り込みません。",
      });
    return;
  }
  const quoted = shorten(table.rows[first]?.[column] ?? "");
  note({
    severity: rival === undefined ? "warning" : "error",
    sheet: table.name,
    cell: columnCells(table, column, { from: header.from, to: (filled.at(-1) ?? body.to - 1) + 1 }),
    message:
      rival === undefined
        ? `${name}は取り込みません（文字のあるセル${filled.length}個、始めは「${quoted}」）。`
        : `「${shorten(rival.text)}」の列と${name}は同じ意味に読めて、どちらを取り込むか決められません。1つの列にまとめるか、要らない方の見出しを変えてください。`,
  });
}
