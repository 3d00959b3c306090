import { REQUIRED_COLUMNS, type ColumnKey } from "../../layout/heading-words.ts";
import { readHeading } from "../../layout/heading.ts";
import { cellName } from "../../notes/cell-name.ts";
import type { CellNote } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { rowTexts, textsOf, type SheetTable } from "../cells/sheet-table.ts";
import { guessHeading } from "./guess-heading.ts";
import { sheetPolicy } from "./sheet-policy.ts";

/** A row that may be meant as the headings of a table of measures. */
export interface NearHeader {
  readonly row: number;
  /** How many of the six columns its words may stand for. */
  readonly score: number;
}

/** So many words of one row that may be headings, above so many rows of text, look like measures. */
const MIN_SCORE = 3;
const MIN_ROWS = 2;
const MIN_TEXTS = 4;
/** No heading stands further down. */
const MAX_ROW = 200;
/** So many headings are quoted. */
const QUOTED = 12;

/** The row of a sheet that is most like the headings of a table of measures; undefined where none is at all. */
export function nearHeader(table: SheetTable): NearHeader | undefined {
  let best: NearHeader | undefined;
  for (let row = 0; row < Math.min(table.rows.length, MAX_ROW); row++) {
    const keys = new Set(rowTexts(table, row).flatMap(({ text }) => keyOf(text) ?? []));
    if (keys.size > (best?.score ?? 1)) best = { row, score: keys.size };
  }
  return best;
}

/** Says what the words of such a row were, and what they may have meant. */
export function describeHeader(table: SheetTable, { row }: NearHeader): string {
  const texts = rowTexts(table, row);
  const quoted = texts.slice(0, QUOTED).map(({ text }) => `「${shorten(text)}」`);
  const guesses = texts.flatMap(({ column, text }) => {
    const key = readHeading(text) === undefined ? guessHeading(text) : undefined;
    const name = key === undefined ? undefined : REQUIRED_COLUMNS.get(key);
    return name === undefined
      ? []
      : [`${cellName(row, column)}の「${shorten(text)}」は「${name}」`];
  });
  const known = new Set(texts.flatMap(({ text }) => readHeading(text)?.key ?? []));
  const missing = [...REQUIRED_COLUMNS].flatMap(([key, name]) => (known.has(key) ? [] : [name]));
  return [
    `${row + 1}行目の見出しは${quoted.join("")}${texts.length > QUOTED ? "など" : ""}`,
    `足りないのは「${missing.join("」「")}」`,
    ...(guesses.length === 0 ? [] : [`もしかして: ${guesses.slice(0, QUOTED).join("、")}`]),
  ].join("。");
}

/** Says that a sheet without a table of measures is not read: an error where it looks like one all the same. */
export function unreadSheet(table: SheetTable): CellNote {
  const texts = textsOf(table);
  if (texts === undefined) return { severity: "info", message: "何も書かれていないシートです。" };
  const header = nearHeader(table);
  const rowsBelow = (from: number, texts: number): number =>
    table.rows.filter((_, row) => row > from && rowTexts(table, row).length >= texts).length;
  // A sheet of a policy's name that holds a table at all is meant as its measures, whatever the headings.
  const first = table.rows.findIndex((_, row) => rowTexts(table, row).length >= MIN_TEXTS);
  const isPolicys = sheetPolicy(table.name) !== undefined && rowsBelow(first, MIN_TEXTS) > 0;
  const isMeasures =
    header !== undefined &&
    rowsBelow(header.row, MIN_SCORE) >= MIN_ROWS &&
    (header.score >= MIN_SCORE || sheetPolicy(table.name) !== undefined);
  if (isMeasures || (isPolicys && first !== -1))
    return {
      severity: "error",
      message: `取組の表に見えますが、見出しを読み取れません。${describeHeader(table, header ?? { row: first, score: 0 })}。取組の表なら見出しを直し、そうでなければシートを非表示にするか削除してください。`,
    };
  const counted = `文字のあるセル${texts.count}個`;
  const isTable = sheetPolicy(table.name) !== undefined || rowsBelow(-1, MIN_TEXTS) > MIN_ROWS;
  return isTable
    ? {
        severity: "warning",
        message: `表のあるシートですが、取組の表の見出しがないため取り込みません（${counted}）。`,
      }
    : { severity: "info", message: `取組の表のないシートは取り込みません（${counted}）。` };
}

function keyOf(text: string): ColumnKey | undefined {
  const key = readHeading(text)?.key ?? guessHeading(text);
  return key !== undefined && REQUIRED_COLUMNS.has(key) ? key : undefined;
}
