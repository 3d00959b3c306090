import { readHeading, type ColumnKey, type Heading } from "../../layout/heading.ts";
import { mergeAt, textAt, widthOf, type SheetTable } from "../cells/sheet-table.ts";

/** A column that was understood by its heading. */
interface Column extends Heading {
  readonly column: number;
}

/** One table of a sheet with what stands above and below it; rows counted from 0, `to` exclusive. */
export interface TableBlock {
  readonly table: SheetTable;
  readonly above: { readonly from: number; readonly to: number };
  /** The row of the headings; the table may begin again after a page, so there can be more. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<ColumnKey, Column>;
  /** Columns whose heading says nothing known, and second columns of one kind. */
  readonly unknown: readonly {
    readonly column: number;
    readonly heading: string;
    readonly isSecond: boolean;
  }[];
  /** The rows of the table; repeated headings are among them. */
  readonly body: { readonly from: number; readonly to: number };
  readonly below: { readonly from: number; readonly to: number };
}

/** Headings of the paper are at most 23 characters; text of a cell can end like a heading, but is longer. */
const MAX_HEADING = 60;
/** So many different headings in one row make it a row of headings. */
const MIN_HEADINGS = 3;
const LABEL = /^(?:検証報告書における提言|今後の取組の方向性|取組方針[ア-ン])$/;
const LEGEND = /^【?取組区分】?$/;

/** Finds the tables of a sheet by their headings, from top to bottom. A sheet without any gives an empty list. */
export function findBlocks(table: SheetTable): readonly TableBlock[] {
  const width = widthOf(table);
  const blocks: TableBlock[] = [];
  let from = 0;
  for (let row = 0; row < table.rows.length; row++) {
    if (!isHeaderRow(table, row, width)) continue;
    const { columns, unknown, bottom } = readColumns(table, row, width);
    const to = bodyEnd(table, bottom + 1, columns, width);
    const next = nextStart(table, to, width);
    blocks.push({
      table,
      above: { from, to: row },
      headerRow: row,
      columns,
      unknown,
      body: { from: bottom + 1, to },
      below: { from: to, to: next },
    });
    from = next;
    row = next - 1;
  }
  return blocks;
}

/** Whether a row holds the headings of a table. */
export function isHeaderRow(table: SheetTable, row: number, width: number): boolean {
  const keys = new Set<ColumnKey>();
  for (let column = 0; column < width; column++) {
    const text = textAt(table, row, column);
    const heading = text === "" || text.length > MAX_HEADING ? undefined : readHeading(text);
    if (heading !== undefined) keys.add(heading.key);
  }
  return keys.size >= MIN_HEADINGS;
}

function readColumns(
  table: SheetTable,
  row: number,
  width: number,
): Pick<TableBlock, "columns" | "unknown"> & { readonly bottom: number } {
  let bottom = row;
  for (let column = 0; column < width; column++)
    bottom = Math.max(bottom, mergeAt(table, row, column)?.bottom ?? row);
  const columns = new Map<ColumnKey, Column>();
  const unknown: { column: number; heading: string; isSecond: boolean }[] = [];
  for (let column = 0; column < width; column++) {
    const merge = mergeAt(table, bottom, column);
    if (merge !== undefined && merge.left < column) continue;
    const text = headingText(table, row, bottom, column);
    const heading = text === "" ? undefined : readHeading(text);
    const known = heading === undefined ? undefined : columns.get(heading.key);
    if (heading === undefined || known !== undefined)
      unknown.push({ column, heading: text, isSecond: known !== undefined });
    else columns.set(heading.key, { ...heading, column });
  }
  return { columns, unknown, bottom };
}

/** A heading over two rows (the years merged over two columns, the words below) is read from top to bottom. */
function headingText(table: SheetTable, row: number, bottom: number, column: number): string {
  const texts: string[] = [];
  for (let at = row; at <= bottom; at++) {
    const merge = mergeAt(table, at, column);
    const isFirst = merge === undefined || merge.top === at || at === row;
    const text = textAt(table, at, column);
    if (isFirst && text !== "") texts.push(text);
  }
  return texts.join("\n");
}

/** The table ends where the legend or the head of the next policy begins. In a list, 取組方針ア is a value like others. */
function bodyEnd(
  table: SheetTable,
  from: number,
  columns: ReadonlyMap<ColumnKey, Column>,
  width: number,
): number {
  const isList = columns.has("policy") || columns.has("recommendation");
  for (let row = from; row < table.rows.length; row++) {
    const texts = rowTexts(table, row, width);
    const isLegend = texts.length === 1 && isLegendMark(texts[0]?.text ?? "");
    const isMeasure = texts.some(({ column }) => column === columns.get("category")?.column);
    const isHead = !isList && !isMeasure && texts.some(({ text }) => isLabel(text));
    if (isLegend || isHead) return row;
  }
  return table.rows.length;
}

function isLabel(text: string): boolean {
  return text.length <= MAX_HEADING && LABEL.test(squeeze(text));
}

/** Whether a cell begins the legend: 【取組区分】 alone or on its first line. */
export function isLegendMark(text: string): boolean {
  return LEGEND.test(squeeze(text.slice(0, MAX_HEADING).split("\n")[0] ?? ""));
}

/** Where the next policy on the same sheet begins: its first label, after the legend of this one. */
function nextStart(table: SheetTable, from: number, width: number): number {
  for (let row = from; row < table.rows.length; row++) {
    if (rowTexts(table, row, width).some(({ text }) => isLabel(text))) return row;
    if (isHeaderRow(table, row, width)) return row;
  }
  return table.rows.length;
}

/** The cells of a row that show text of their own, merged blocks once, by their first cell. */
export function rowTexts(
  table: SheetTable,
  row: number,
  width: number,
): readonly { readonly column: number; readonly text: string }[] {
  const texts: { column: number; text: string }[] = [];
  for (let column = 0; column < width; column++) {
    const text = table.rows[row]?.[column] ?? "";
    if (text !== "") texts.push({ column, text });
  }
  return texts;
}

/** A text as labels are compared: NFKC, without white space. */
export function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}
