import { isGroupWord } from "../../../layout/heading-words.ts";
import { readHeading, type Heading } from "../../../layout/heading.ts";
import { isPeriod } from "../../../layout/period.ts";
import {
  mergeAt,
  rowTexts,
  textAt,
  widthOf,
  type Merge,
  type SheetTable,
} from "../../cells/sheet-table.ts";
import { squeeze } from "../labels.ts";

/** Rows counted from 0, `to` exclusive. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** What stands above a column, and what it means if that is known. */
export interface ColumnHeading {
  readonly column: number;
  readonly text: string;
  readonly heading: Heading | undefined;
}

/** Reads the headings of a table that stand in some rows: one row, or two and three read from top to bottom. */
export function columnHeadings(table: SheetTable, rows: RowRange): readonly ColumnHeading[] {
  const width = widthOf(table);
  const found: ColumnHeading[] = [];
  const years: string[] = [];
  for (let column = 0; column < width; column++) {
    const merge = mergeAt(table, rows.to - 1, column);
    const pieces = headingPieces(table, rows, { column, years });
    const isText = merge === undefined || textColumn(table, merge) === column;
    const heading = isText ? readPieces(pieces) : undefined;
    const own = heading === undefined ? pieces.filter(({ isInherited }) => !isInherited) : pieces;
    found.push({ column, text: own.map((piece) => piece.text).join("\n"), heading });
  }
  return found;
}

interface Piece {
  readonly text: string;
  /** Whether the words stand further to the left, over blank cells. */
  readonly isInherited: boolean;
}

/**
 * Years over several columns are often written in the first of them and not merged: `years` keeps those that a row has named, from one
 * column to the next.
 */
function headingPieces(
  table: SheetTable,
  { from, to }: RowRange,
  { column, years }: { readonly column: number; readonly years: string[] },
): Piece[] {
  const pieces: Piece[] = [];
  for (let row = from; row < to; row++) {
    const merge = mergeAt(table, row, column);
    const own = merge === undefined ? (table.rows[row]?.[column] ?? "").trim() : "";
    if (merge !== undefined) years[row - from] = "";
    else if (own !== "")
      years[row - from] = isPeriod(squeeze(own).toLowerCase())
        ? (table.rows[row]?.[column] ?? "")
        : "";
    if (merge !== undefined && merge.top < row && row > from) continue;
    const text = merge === undefined ? own : textAt(table, row, column).trim();
    const inherited = years[row - from] ?? "";
    if (text !== "") pieces.push({ text: textAt(table, row, column), isInherited: false });
    else if (row < to - 1 && inherited !== "") pieces.push({ text: inherited, isInherited: true });
  }
  return pieces;
}

/** Words above that only gather columns (取組, 令和６年度の取組) add nothing but their years. */
function readPieces(pieces: readonly Piece[]): Heading | undefined {
  const texts = pieces.map(({ text }) => text);
  const hasInherited = pieces.some(({ isInherited }) => isInherited);
  const found = readJoined(texts);
  if (!hasInherited) return found;
  const hasPeriod =
    found?.key === "progress" || found?.key === "evaluation" || found?.key === "plan";
  return hasPeriod
    ? found
    : readJoined(pieces.filter(({ isInherited }) => !isInherited).map(({ text }) => text));
}

function readJoined(texts: readonly string[]): Heading | undefined {
  const last = texts.at(-1);
  if (last === undefined) return undefined;
  const above = texts.slice(0, -1);
  const whole = readHeading(texts.join("\n")) ?? readHeading(`${above.join("")}の${last}`);
  if (whole !== undefined || above.length === 0) return whole;
  if (isPeriod(squeeze(last).toLowerCase())) {
    const upper = readJoined(above);
    return upper?.period === "" ? { ...upper, period: last.trim() } : undefined;
  }
  const own = readHeading(last);
  if (own === undefined) return undefined;
  const periods = above.map((text) => groupPeriod(text, own.key));
  if (periods.includes(undefined)) return undefined;
  const period = own.period === "" ? (periods.find((years) => years !== "") ?? "") : own.period;
  return { ...own, period };
}

/** The years that a word over several columns names; undefined where it says more than that, and more than they do. */
function groupPeriod(text: string, key: Heading["key"]): string | undefined {
  const plain = squeeze(text).toLowerCase();
  if (isPeriod(plain)) return text.trim();
  if (isGroupWord(plain) || readHeading(text)?.key === key) return readHeading(text)?.period ?? "";
  const [, years = "", word = ""] = /^([\s\S]*?)の([^の]*)$/u.exec(text.trim()) ?? [];
  return isPeriod(squeeze(years).toLowerCase()) && isGroupWord(squeeze(word).toLowerCase())
    ? years.trim()
    : undefined;
}

/** Under a heading merged over several columns, the column that holds the texts, as far as no blank row comes. */
function textColumn(table: SheetTable, { left, right, bottom }: Merge): number {
  if (left === right) return left;
  const lengths = Array.from({ length: right - left + 1 }, () => 0);
  for (let row = bottom + 1; rowTexts(table, row).length > 0; row++)
    for (let column = left; column <= right; column++)
      lengths[column - left] =
        (lengths[column - left] ?? 0) + (table.rows[row]?.[column]?.trim().length ?? 0);
  return left + lengths.indexOf(Math.max(...lengths));
}
