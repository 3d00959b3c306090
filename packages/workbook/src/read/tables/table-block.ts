import type { ColumnKey } from "../../layout/heading-words.ts";
import { readHeading } from "../../layout/heading.ts";
import { mergeAt, rowTexts, type SheetTable } from "../cells/sheet-table.ts";
import { chooseColumns, type ChosenColumns, type Column } from "./columns/choose-columns.ts";
import type { RowRange } from "./columns/column-headings.ts";
import { withChosenCategory } from "./columns/choice-category.ts";
import { isLabel, isLegendMark } from "./labels.ts";
import { findHeader, mayBeHeading, type TableHeader } from "./table-header.ts";

/** One table of a sheet with what stands above and below it. */
export interface TableBlock extends ChosenColumns {
  /** The columns of the city's own fields, by name. */
  readonly extras?: ReadonlyMap<string, number>;
  /** Fields that the city does not have: nothing is missing where they are. */
  readonly absent?: ReadonlySet<ColumnKey>;
  readonly table: SheetTable;
  readonly above: RowRange;
  /** Words over the headings, in rows into which merged headings reach: they head several columns and name none. */
  readonly over: readonly OverHeading[];
  /** The rows of the headings; the table may begin again after a page, so there can be more of them in the body. */
  readonly header: RowRange;
  readonly body: RowRange;
  readonly below: RowRange;
}

/** A text over the headings, by its place. */
interface OverHeading {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Finds the tables of a sheet by their headings, from top to bottom. A sheet without any gives an empty list. */
export function findBlocks(
  sheet: SheetTable,
  options: {
    readonly editionYear: number;
    readonly extras?: readonly string[];
    readonly absent?: ReadonlySet<ColumnKey>;
  },
): readonly TableBlock[] {
  const blocks: TableBlock[] = [];
  let from = 0;
  for (let row = 0; row < sheet.rows.length; row++) {
    const header = findHeader(sheet, row);
    if (header === undefined) continue;
    const named = takeExtras(chooseColumns(header.headings, options), options.extras ?? []);
    const { table, chosen } = options.absent?.has("category")
      ? { table: sheet, chosen: named }
      : withChosenCategory(sheet, named, header.to);
    const to = bodyEnd(table, header, chosen.columns);
    const next = nextStart(table, to);
    const top = topOf(table, header);
    blocks.push({
      ...chosen,
      ...(options.absent !== undefined && { absent: options.absent }),
      table,
      above: { from, to: top },
      over: overHeadings(table, { from: top, to: header.from }),
      header: { from: top, to: header.to },
      body: { from: header.to, to },
      below: { from: to, to: next },
    });
    from = next;
    row = next - 1;
  }
  return blocks;
}

/** Where the headings begin: a merged one can reach into their rows from above. */
function topOf(table: SheetTable, { from, headings }: TableHeader): number {
  return Math.min(from, ...headings.map(({ column }) => mergeAt(table, from, column)?.top ?? from));
}

function overHeadings(table: SheetTable, { from, to }: RowRange): readonly OverHeading[] {
  const found: OverHeading[] = [];
  for (let row = from; row < to; row++)
    for (const { column, text } of rowTexts(table, row))
      if ((mergeAt(table, row, column)?.bottom ?? row) < to) found.push({ row, column, text });
  return found;
}

/** Takes the columns that are headed by a name of the city's own fields. */
function takeExtras(
  chosen: ChosenColumns,
  names: readonly string[],
): ChosenColumns & Pick<TableBlock, "extras"> {
  const extras = new Map(
    names.flatMap((name) => {
      const found = chosen.unused.find(({ text }) => text.trim() === name);
      return found === undefined ? [] : [[name, found.column] as const];
    }),
  );
  if (extras.size === 0) return chosen;
  const taken = new Set(extras.values());
  return { ...chosen, extras, unused: chosen.unused.filter(({ column }) => !taken.has(column)) };
}

/** No category looks like 【取組区分】, which can stand in that column too. */
const BRACKETED = /^\s*[【〔［[(<《「]/u;

/** How many rows the headings take up that stand again in a row of the body, in the same columns; 0 where none do. */
export function repeatedHeader(
  block: Pick<TableBlock, "table" | "header" | "columns">,
  row: number,
): number {
  const { table, columns } = block;
  if (!isSuspect(block, row)) return 0;
  const found = findHeader(table, row);
  if (found === undefined) return 0;
  const before = new Map([...columns.values()].map((column) => [column.column, column]));
  const isSame = found.headings.every(({ column, heading }) => {
    const known = before.get(column);
    if (heading === undefined || known === undefined) return heading === undefined;
    const isSameKey = heading.key === known.key || (heading.key === "goal" && known.key === "plan");
    return isSameKey && (heading.period === "" || heading.period === known.period);
  });
  return isSame ? found.to - found.from : 0;
}

/** Columns of short texts, of which it is quickly seen whether a heading stands in them again. */
const SHORT: ReadonlySet<ColumnKey> = new Set(["category", "departments"]);

/** Whether a row may hold headings: one of its cells says what the heading of its column says. */
function isSuspect(
  { table, columns }: Pick<TableBlock, "table" | "columns">,
  row: number,
): boolean {
  return [...columns.values()].some(({ column, key, text }) => {
    const own = table.rows[row]?.[column] ?? "";
    if (own === "" || own === text) return own !== "";
    return SHORT.has(key) && mayBeHeading(own) && readHeading(own)?.key === key;
  });
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
    const repeated = repeatedHeader({ table, header, columns }, row);
    if (repeated > 0) {
      row += repeated - 1;
      continue;
    }
    const texts = rowTexts(table, row);
    const [first] = texts;
    const category = texts.find(({ column }) => column === columns.get("category")?.column);
    const isMeasure = category !== undefined;
    if (!isMeasure && first !== undefined && isLegendMark(first.text)) return row;
    if (isMeasure && BRACKETED.test(category.text) && isLegendMark(category.text)) return row;
    const labels = texts.filter(({ text }) => isLabel(text)).length;
    // A label can stand in the column of categories too: then there is nothing but labels in its row.
    if (!isList && labels > 0 && (!isMeasure || labels === texts.length)) return row;
    if (isOtherHeader({ table, header, columns }, row)) return row;
  }
  return table.rows.length;
}

/** Whether a table with other columns, or of other years, begins in a row. */
function isOtherHeader(
  block: Pick<TableBlock, "table" | "header" | "columns">,
  row: number,
): boolean {
  if (!isSuspect(block, row) || repeatedHeader(block, row) > 0) return false;
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
