import { columnHeadings, type RowRange } from "../read/tables/columns/column-headings.ts";
import { mergeAt, rowTexts, widthOf, type SheetTable } from "../read/cells/sheet-table.ts";
import { yearlessKey } from "./heading-years.ts";

/** The rows of a table's headings, and what stands above each column from top to bottom. */
export interface HeaderRows extends RowRange {
  /** The heading of each column; "" where there is none. */
  readonly headings: readonly string[];
}

/** Headings stand in at most so many rows. */
const MAX_HEIGHT = 3;

/** The headings that begin in a row and are so many rows high; undefined where merged cells reach further or nothing stands there. */
export function headerAt(table: SheetTable, from: number, height: number): HeaderRows | undefined {
  const to = from + height;
  if (to > table.rows.length || rowTexts(table, from).length === 0) return undefined;
  const width = widthOf(table);
  for (let row = from; row < to; row++)
    for (let column = 0; column < width; column++) {
      const merge = mergeAt(table, row, column);
      if (merge !== undefined && (merge.bottom >= to || merge.top < from)) return undefined;
    }
  return { from, to, headings: columnHeadings(table, { from, to }).map(({ text }) => text) };
}

/**
 * The rows in which the headings of a layout stand (given without their years), with the most of them found; a table may begin again after a page or on another
 * sheet. Undefined where a row has less than half of them.
 */
export function matchHeader(
  table: SheetTable,
  row: number,
  known: ReadonlySet<string>,
): HeaderRows | undefined {
  let best: { readonly header: HeaderRows; readonly found: number } | undefined;
  for (let from = Math.min(row + MAX_HEIGHT, table.rows.length) - 1; from >= row; from--)
    for (let height = 1; height <= MAX_HEIGHT; height++) {
      const header = headerAt(table, from, height);
      if (header === undefined) continue;
      const keys = header.headings.map(yearlessKey);
      const found = new Set(keys.filter((key) => known.has(key))).size;
      if (found > (best?.found ?? 0)) best = { header, found };
    }
  const isEnough = best !== undefined && best.found >= Math.max(2, known.size / 2);
  // Where leaving the row out reads as well, what stands in it is no heading.
  return isEnough && best?.header.from === row ? best.header : undefined;
}
