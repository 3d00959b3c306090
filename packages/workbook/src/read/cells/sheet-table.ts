import type { ImportNote } from "../../notes/import-note.ts";

/** A block of cells shown as one, by places counted from 0, ends inclusive. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet or a CSV file as nothing but text in cells. */
export interface SheetTable {
  readonly name: string;
  readonly isHidden: boolean;
  /** The text of every cell, "" where there is none. Rows may be shorter than the sheet is wide. */
  readonly rows: readonly (readonly string[])[];
  /** The merged block that covers a cell, by `mergeKey`. */
  readonly merges: ReadonlyMap<number, Merge>;
  /** What was lost or changed when cells became text; told only where the sheet is used. */
  readonly notes: readonly ImportNote[];
}

/** The most columns a sheet can have. */
const COLUMNS = 16_384;

/** The key of a cell in `SheetTable.merges`. */
export function mergeKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The merged block that covers a cell, or undefined. */
export function mergeAt(table: SheetTable, row: number, column: number): Merge | undefined {
  return table.merges.size === 0 ? undefined : table.merges.get(mergeKey(row, column));
}

/** The text that a person sees in a cell: in a merged block, the text of its first cell. */
export function textAt(table: SheetTable, row: number, column: number): string {
  const merge = mergeAt(table, row, column);
  return merge === undefined
    ? (table.rows[row]?.[column] ?? "")
    : (table.rows[merge.top]?.[merge.left] ?? "");
}

/** How many columns the widest row has. */
export function widthOf(table: SheetTable): number {
  return table.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}
