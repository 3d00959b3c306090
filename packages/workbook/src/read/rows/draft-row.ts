import { cellName } from "../../notes/cell-name.ts";
import type { ColumnKey } from "../../layout/heading.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { mergeAt, textAt, widthOf, type SheetTable } from "../cells/sheet-table.ts";
import { isHeaderRow, rowTexts, type TableBlock } from "./table-block.ts";

/** A row of a table that holds one measure; it can be as tall as several rows of the sheet. */
export interface DraftRow {
  readonly block: TableBlock;
  /** First and last row on the sheet, counted from 0. */
  readonly row: number;
  readonly bottom: number;
}

/** What the paper never shares between measures: where all of these are merged with the row above, it is the same measure. */
const OWN: readonly ColumnKey[] = ["progress", "evaluation", "plan", "category"];

/** The text of a field; "" where the table has no such column. */
export function fieldText({ block, row }: DraftRow, key: ColumnKey): string {
  const column = block.columns.get(key)?.column;
  return column === undefined ? "" : textAt(block.table, row, column);
}

/** Sheet and cell of a field, for a note; the row's first cell where the table has no such column. */
export function fieldPlace(
  { block, row }: DraftRow,
  key: ColumnKey,
): { readonly sheet: string; readonly cell: string } {
  const column = block.columns.get(key)?.column ?? 0;
  const merge = mergeAt(block.table, row, column);
  return {
    sheet: block.table.name,
    cell: cellName(merge?.top ?? row, merge?.left ?? column),
  };
}

/** Takes the rows of a table apart into measures. Tells of rows and columns whose text has no place. */
export function draftRows(block: TableBlock, note: NoteSink): readonly DraftRow[] {
  const { table, body } = block;
  const width = widthOf(table);
  const rows: DraftRow[] = [];
  for (let row = body.from; row < body.to; row++) {
    const last = rows.at(-1);
    const texts = rowTexts(table, row, width).filter(({ text }) => text.trim() !== "");
    if (last !== undefined && texts.length === 0 && continues(block, row)) {
      rows[rows.length - 1] = { ...last, bottom: row };
      continue;
    }
    if (isRepeatedHeader(block, row, width)) continue;
    if (texts.length === 0) noteEmptyRow(block, row, note);
    else if (texts.length === 1 && isRemark(table, row, texts[0]?.column ?? 0))
      note({
        severity: "warning",
        sheet: table.name,
        cell: cellName(row, texts[0]?.column ?? 0),
        message: `表の中の「${shorten(texts[0]?.text ?? "")}」は取組の行ではないため取り込みません。必要なら取組の欄に移してください。`,
      });
    else rows.push({ block, row, bottom: row });
  }
  noteUnknownColumns(block, note);
  return rows;
}

function continues({ table, columns }: TableBlock, row: number): boolean {
  const own = OWN.flatMap((key) => columns.get(key)?.column ?? []);
  return (
    own.length > 0 &&
    own.every((column) => {
      const merge = mergeAt(table, row, column);
      return merge !== undefined && merge.top < row;
    })
  );
}

function isRepeatedHeader(
  { table, headerRow, columns }: TableBlock,
  row: number,
  width: number,
): boolean {
  const column = columns.get("category")?.column ?? columns.get("goal")?.column ?? 0;
  return (
    textAt(table, row, column) === textAt(table, headerRow, column) &&
    isHeaderRow(table, row, width)
  );
}

/** A single text across several columns is a remark or a subheading, not a measure. */
function isRemark(table: SheetTable, row: number, column: number): boolean {
  const merge = mergeAt(table, row, column);
  return merge !== undefined && merge.right > merge.left;
}

function noteEmptyRow({ table, columns }: TableBlock, row: number, note: NoteSink): void {
  const column = columns.get("goal")?.column ?? 0;
  const merge = mergeAt(table, row, column);
  if (merge !== undefined && merge.top < row)
    note({
      severity: "warning",
      sheet: table.name,
      cell: cellName(row, column),
      message:
        "取組内容だけが結合されていて、ほかの欄が空の行です。取組として取り込みません。不要なら行を削除してください。",
    });
}

function noteUnknownColumns({ table, unknown, body }: TableBlock, note: NoteSink): void {
  for (const { column, heading, isSecond } of unknown) {
    const filled: number[] = [];
    for (let row = body.from; row < body.to; row++)
      if ((table.rows[row]?.[column] ?? "").trim() !== "") filled.push(row);
    const [first] = filled;
    if (first === undefined && !isSecond) continue;
    const name = heading === "" ? "見出しのない列" : `「${shorten(heading)}」の列`;
    const last = filled.at(-1) ?? body.to - 1;
    note({
      severity: isSecond && first !== undefined ? "error" : "warning",
      sheet: table.name,
      cell: `${cellName(first ?? body.from, column)}:${cellName(last, column)}`,
      message: isSecond
        ? `${name}が2つあります。どちらか一方にしてください。`
        : `${name}は取り込みません（文字のあるセル${filled.length}個）。`,
    });
  }
}
