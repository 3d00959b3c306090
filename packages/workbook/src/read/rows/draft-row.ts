import type { ColumnKey } from "../../layout/heading-words.ts";
import { cellName } from "../../notes/cell-name.ts";
import { isCovered, mergeAt, textAt } from "../cells/sheet-table.ts";
import type { TableBlock } from "../tables/table-block.ts";

/** A row of a table that holds one measure; it can be as tall as several rows of the sheet. */
export interface DraftRow {
  readonly block: TableBlock;
  /** First and last row on the sheet, counted from 0. */
  readonly row: number;
  readonly bottom: number;
}

/**
 * The text of a field, with what stands in the lower rows of a tall measure after it (a category only stands there
 * again); "" where the table has no such column.
 */
export function fieldText(draft: DraftRow, key: ColumnKey): string {
  const column = draft.block.columns.get(key)?.column;
  if (column === undefined) return "";
  return key === "category"
    ? textAt(draft.block.table, draft.row, column)
    : columnText(draft, column);
}

/** The text of a column of any kind, as above. */
export function columnText({ block, row, bottom }: DraftRow, column: number): string {
  const texts = [textAt(block.table, row, column)];
  for (let at = row + 1; at <= bottom; at++)
    if (!isCovered(block.table, at, column)) texts.push(textAt(block.table, at, column));
  if (texts.length === 1) return texts[0] ?? "";
  return texts.filter((text, index) => index === 0 || text.trim() !== "").join("\n");
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
