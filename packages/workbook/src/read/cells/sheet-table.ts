import { cellName } from "../../notes/cell-name.ts";
import type { CellNote, ImportNote } from "../../notes/import-note.ts";

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
  /** The text of every cell, "" where there is none or a merged block covers it. Rows may be shorter than the sheet is wide. */
  readonly rows: readonly (readonly string[])[];
  /** The merged block that covers a cell, by `cellKey`. */
  readonly merges: ReadonlyMap<number, Merge>;
  /** What was lost or changed when a cell became text, by `cellKey`; told only where the cell is used. */
  readonly cellNotes: ReadonlyMap<number, readonly CellNote[]>;
  /** What else there is on the sheet, told where the sheet is used. */
  readonly notes: readonly ImportNote[];
}

/** The most columns a sheet can have. */
const COLUMNS = 16_384;

/** The key of a cell in the maps of a `SheetTable`. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** Everything there is to tell of a sheet, its cells first. */
export function tableNotes({ name, cellNotes, notes }: SheetTable): readonly ImportNote[] {
  const told = [...cellNotes].flatMap(([key, found]) => {
    const { row, column } = cellAt(key);
    return found.map((note) => ({ ...note, sheet: name, cell: cellName(row, column) }));
  });
  return [...told, ...notes];
}

/** Row and column of a key. */
export function cellAt(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

/** The merged block that covers a cell, or undefined. */
export function mergeAt(table: SheetTable, row: number, column: number): Merge | undefined {
  return table.merges.size === 0 ? undefined : table.merges.get(cellKey(row, column));
}

/** The text that a person sees in a cell: in a merged block, the text of its first cell. */
export function textAt(table: SheetTable, row: number, column: number): string {
  const merge = mergeAt(table, row, column);
  return merge === undefined
    ? (table.rows[row]?.[column] ?? "")
    : (table.rows[merge.top]?.[merge.left] ?? "");
}

/** Whether a merged block that begins in a row above covers a cell. */
export function isCovered(table: SheetTable, row: number, column: number): boolean {
  const merge = mergeAt(table, row, column);
  return merge !== undefined && merge.top < row;
}

/** Those of some columns whose cells are not shown already by a merged block that reaches over from another of them. */
export function ownColumns(
  table: SheetTable,
  row: number,
  columns: readonly number[],
): readonly number[] {
  return columns.filter((column) => {
    const merge = mergeAt(table, row, column);
    return merge === undefined || merge.left === column || !columns.includes(merge.left);
  });
}

/** How many columns the widest row has. */
export function widthOf(table: SheetTable): number {
  return table.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

/** The cells of a row that show text of their own, merged blocks once, by their first cell; blanks are no text. */
export function rowTexts(
  table: SheetTable,
  row: number,
): readonly { readonly column: number; readonly text: string }[] {
  return [...(table.rows[row] ?? []).entries()].flatMap(([column, text]) =>
    text.trim() === "" ? [] : { column, text },
  );
}

/** Where the texts of a sheet stand, e.g. `A1:F20`, how many cells have one, and the first of them; undefined where there is none. */
export function textsOf(
  table: SheetTable,
): { readonly range: string; readonly count: number; readonly first: string } | undefined {
  const cells = table.rows.flatMap((_, row) =>
    rowTexts(table, row).map(({ column, text }) => ({ row, column, text })),
  );
  const [first] = cells;
  if (first === undefined) return undefined;
  const columns = cells.map(({ column }) => column);
  const from = cellName(
    first.row,
    columns.reduce((a, b) => Math.min(a, b)),
  );
  const to = cellName(
    cells.at(-1)?.row ?? first.row,
    columns.reduce((a, b) => Math.max(a, b)),
  );
  return { range: from === to ? from : `${from}:${to}`, count: cells.length, first: first.text };
}

/** The cells of a column that hold text within some rows (`to` exclusive), from the first to the last, e.g. `H8:H12`. */
export function columnCells(
  table: SheetTable,
  column: number,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const rows = Array.from({ length: to - from }, (_, index) => from + index).filter(
    (row) => (table.rows[row]?.[column] ?? "").trim() !== "",
  );
  const [first = from, last = first] = [rows[0], rows.at(-1)];
  return first === last
    ? cellName(first, column)
    : `${cellName(first, column)}:${cellName(last, column)}`;
}
