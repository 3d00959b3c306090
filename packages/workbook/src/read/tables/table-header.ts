import { mergeAt, rowTexts, widthOf, type SheetTable } from "../cells/sheet-table.ts";
import { columnHeadings, type ColumnHeading, type RowRange } from "./columns/column-headings.ts";

/** The rows of a table's headings and what they say. */
export interface TableHeader extends RowRange {
  readonly headings: readonly ColumnHeading[];
}

/** So many different headings make a row one of headings. */
const MIN_HEADINGS = 3;
/** Headings stand in at most so many rows. */
const MAX_ROWS = 3;
/** A row of headings has a short text with one of these. */
const HINT = /取|とりくみ|状況|評価|区分|担当|所管|内容|実績|今後|提言|方針/u;

/** Whether a text is short enough for a heading and has a word that headings have. Quick, for it is asked of every cell. */
export function mayBeHeading(text: string): boolean {
  return text.length <= 60 && HINT.test(text);
}

/**
 * The headings that begin in a row; undefined where none do, or where leaving the row out reads better. A row that reads as well as any
 * is one, for the headings can stand again two rows below.
 */
export function findHeader(table: SheetTable, row: number): TableHeader | undefined {
  if (rowTexts(table, row).length === 0 || !hasHints(table, row)) return undefined;
  let best: { readonly header: TableHeader; readonly score: number } | undefined;
  for (let from = Math.min(row + MAX_ROWS, table.rows.length) - 1; from >= row; from--)
    for (let height = 1; height <= MAX_ROWS; height++) {
      const header = headerOf(table, from, height);
      const score = header === undefined ? 0 : scoreOf(header);
      if (header !== undefined && score > (best?.score ?? 0)) best = { header, score };
    }
  const alone = headerOf(table, row, 1);
  if (alone !== undefined && scoreOf(alone) >= (best?.score ?? 1)) return alone;
  return best?.header.from === row ? best.header : undefined;
}

function headerOf(table: SheetTable, from: number, height: number): TableHeader | undefined {
  const to = bottomOf(table, from, from + height);
  if (to > table.rows.length || rowTexts(table, from).length === 0) return undefined;
  if (height > 1 && rowTexts(table, from + height - 1).length === 0) return undefined;
  return { from, to, headings: columnHeadings(table, { from, to }) };
}

/** Every heading that is understood counts; years that it names decide between equals. */
function scoreOf({ headings }: TableHeader): number {
  const known = headings.flatMap(({ heading }) => heading ?? []);
  const keys = new Set(known.map(({ key, period }) => (key === "goal" ? `goal${period}` : key)));
  const years = known.filter(({ period }) => period !== "").length;
  return keys.size < MIN_HEADINGS ? 0 : keys.size + years / 1000;
}

/** No merged cell of the headings may reach into the rows of the table. */
function bottomOf(table: SheetTable, from: number, to: number): number {
  const width = widthOf(table);
  let bottom = to;
  for (let row = from; row < bottom && bottom - from <= MAX_ROWS * 2; row++)
    for (let column = 0; column < width; column++)
      bottom = Math.max(bottom, (mergeAt(table, row, column)?.bottom ?? 0) + 1);
  return bottom;
}

function hasHints(table: SheetTable, row: number): boolean {
  let hints = 0;
  for (let at = row; at < row + MAX_ROWS; at++)
    for (const { text } of rowTexts(table, at)) if (mayBeHeading(text)) hints++;
  return hints >= 2;
}
