import type { ColumnKey } from "../../layout/heading-words.ts";
import { rowTexts, type SheetTable } from "../cells/sheet-table.ts";
import { chooseColumns, type ChosenColumns, type Column } from "./choose-columns.ts";
import type { RowRange } from "./column-headings.ts";
import { isLabel, isLegendMark, squeeze } from "./labels.ts";
import { findHeader } from "./table-header.ts";

/** One table of a sheet with what stands above and below it. */
export interface TableBlock extends ChosenColumns {
  readonly table: SheetTable;
  readonly above: RowRange;
  /** The rows of the headings; the table may begin again after a page, so there can be more of them in the body. */
  readonly header: RowRange;
  readonly body: RowRange;
  readonly below: RowRange;
}

/** Finds the tables of a sheet by their headings, from top to bottom. A sheet without any gives an empty list. */
export function findBlocks(
  table: SheetTable,
  options: { readonly editionYear: number },
): readonly TableBlock[] {
  const blocks: TableBlock[] = [];
  let from = 0;
  for (let row = 0; row < table.rows.length; row++) {
    const header = findHeader(table, row);
    if (header === undefined) continue;
    const chosen = chooseColumns(header.headings, options);
    const to = bodyEnd(table, header, chosen.columns);
    const next = nextStart(table, to);
    blocks.push({
      ...chosen,
      table,
      above: { from, to: row },
      header: { from: header.from, to: header.to },
      body: { from: header.to, to },
      below: { from: to, to: next },
    });
    from = next;
    row = next - 1;
  }
  return blocks;
}

/** How many rows the headings take up that stand again in a row of the body; 0 where none do. */
export function repeatedHeader(
  { table, header }: Pick<TableBlock, "table" | "header">,
  row: number,
): number {
  const height = header.to - header.from;
  for (let at = 0; at < height; at++) if (!isSameRow(table, header.from + at, row + at)) return 0;
  return height;
}

function isSameRow(table: SheetTable, first: number, second: number): boolean {
  const texts = (row: number): string =>
    rowTexts(table, row)
      .map(({ column, text }) => `${column} ${squeeze(text)}`)
      .join("\0");
  return texts(first) !== "" && texts(first) === texts(second);
}

/**
 * The table ends where the legend, the head of the next policy or a table with other headings begins.
 * In a list, 取組方針ア is a value like others.
 */
function bodyEnd(
  table: SheetTable,
  header: RowRange,
  columns: ReadonlyMap<ColumnKey, Column>,
): number {
  const isList = columns.has("policy") || columns.has("recommendation");
  for (let row = header.to; row < table.rows.length; row++) {
    const texts = rowTexts(table, row);
    const [first] = texts;
    const isMeasure = texts.some(({ column }) => column === columns.get("category")?.column);
    if (!isMeasure && first !== undefined && isLegendMark(first.text)) return row;
    if (!isList && !isMeasure && texts.some(({ text }) => isLabel(text))) return row;
    if (isOtherHeader({ table, header }, columns, row)) return row;
  }
  return table.rows.length;
}

function isOtherHeader(
  block: Pick<TableBlock, "table" | "header">,
  columns: ReadonlyMap<ColumnKey, Column>,
  row: number,
): boolean {
  const known = new Set([...columns.values()].map(({ text }) => squeeze(text)));
  const isSuspect = rowTexts(block.table, row).some(({ text }) => known.has(squeeze(text)));
  if (!isSuspect || repeatedHeader(block, row) > 0) return false;
  const above = row - (block.header.to - block.header.from) + 1;
  for (let at = Math.max(block.header.to, above); at < row; at++)
    if (repeatedHeader(block, at) > 0) return false;
  return findHeader(block.table, row) !== undefined;
}

/** Where the next policy on the same sheet begins: its first label, after the legend of this one, or its headings. */
function nextStart(table: SheetTable, from: number): number {
  for (let row = from; row < table.rows.length; row++) {
    if (rowTexts(table, row).some(({ text }) => isLabel(text))) return row;
    if (findHeader(table, row) !== undefined) return row;
  }
  return table.rows.length;
}
