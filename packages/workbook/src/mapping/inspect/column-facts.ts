import {
  isCovered,
  mergeAt,
  rowTexts,
  textAt,
  type SheetTable,
} from "../../read/cells/sheet-table.ts";
import { isAside, isTotal } from "../rows/body-rows.ts";
import type { FoundTable } from "./find-table.ts";

/** What is seen of a column. */
export interface ColumnFacts {
  readonly column: number;
  /** As printed, on one line; "" where there is none. */
  readonly heading: string;
  /** The texts of its cells from top to bottom, merged blocks once, blanks left out. */
  readonly values: readonly string[];
  /** The text that a person sees in each of its rows, "" for none. */
  readonly texts: readonly string[];
  readonly distinct: ReadonlySet<string>;
  /** How many blocks of it are merged over several rows. */
  readonly merged: number;
  /** How many rows have no text of their own in it. */
  readonly blank: number;
}

/** The columns of a table whose texts all stand alone in their rows: the steps of a staircase of levels. */
export function stairColumns(found: FoundTable): ReadonlySet<number> {
  const { table, header, to } = found;
  const alone = new Set<number>();
  const beside = new Set<number>();
  for (let row = header.to; row < to; row++) {
    const texts = rowTexts(table, row);
    const [first] = texts;
    if (first === undefined || isRepeated(found, row) || isAside(first.text)) continue;
    const merge = mergeAt(table, row, first.column);
    const isWide = merge !== undefined && merge.right > merge.left;
    if (texts.length > 1 || isWide) for (const { column } of texts) beside.add(column);
    else alone.add(first.column);
  }
  return alone.difference(beside);
}

/** Looks at every column of a table that has a heading or a text. Rows with one text only are left out: they are no measures. */
export function columnFacts(found: FoundTable): readonly ColumnFacts[] {
  const { table, header, to } = found;
  const stairs = stairColumns(found);
  const rows: number[] = [];
  for (let row = header.to; row < to; row++) {
    const own = rowTexts(table, row);
    if (own.length > 1 && !isTotal(own) && !isRepeated(found, row)) rows.push(row);
  }
  return header.headings.flatMap((heading, column) => {
    const values: string[] = [];
    const texts = rows.map((row) => textAt(table, row, column));
    let merged = 0;
    let blank = 0;
    for (const row of rows) {
      if (isCovered(table, row, column)) {
        merged += 1;
        continue;
      }
      const text = textAt(table, row, column).trim();
      if (text === "") blank += 1;
      else values.push(text);
    }
    if (stairs.has(column))
      for (let row = header.to; row < to; row++) values.push(...lone(table, row, column));
    if (heading.trim() === "" && values.length === 0) return [];
    return [
      {
        column,
        heading: heading.replace(/\s+/gu, " ").trim(),
        values,
        texts,
        distinct: new Set(values),
        merged,
        blank,
      },
    ];
  });
}

function lone(table: SheetTable, row: number, column: number): readonly string[] {
  const text = (table.rows[row]?.[column] ?? "").trim();
  return text === "" || isAside(text) ? [] : [text];
}

/** Whether a row only says the headings again. */
function isRepeated({ table, header }: FoundTable, row: number): boolean {
  const texts = rowTexts(table, row);
  return (
    texts.length > 1 && texts.every(({ text }) => header.headings.some((one) => one.includes(text)))
  );
}

/** Words that grade a measure or say what becomes of it, as cities write them, after NFKC. */
const GRADE =
  /^(?:[A-FSXYZ][+-]?|[◎○〇◯△▲×✕☆★―-]|[1-5]|(?:概ね|おおむね|ほぼ|一部|全部|未|十分|やや|既に)?(?:達成|順調|実施|着手|完了|取組中|対応|措置|遅れ|不十分|良好)(?:済み?|中|予定|している|した|していない|できた|できなかった)?|達成度.|継続|新規|拡充|拡大|縮小|廃止|終了|休止|見直し|改善|統合|現状維持|検討|検討中|調整中|予定|完了|強化|充実|維持|要改善|該当なし|なし|done|ongoing|completed|in progress|not started|delayed|planned)(?:\(.{1,8}\)|:.{1,8})?$/iu;

/** Whether a column holds a few short words again and again, as gradings do; or only words that grade. */
export function isVocabulary({ values, distinct }: ColumnFacts): boolean {
  if (values.length === 0 || distinct.size > 12) return false;
  if (isGraded(distinct)) return true;
  const isShort = [...distinct].every(
    (text) => text.length <= 10 && !/[。、\n○〇・％%円]|[0-9０-９]/u.test(text),
  );
  return isShort && values.length >= 4 && distinct.size <= values.length / 2;
}

/** Whether words do nothing but grade. */
export function isGraded(words: Iterable<string>): boolean {
  return [...words].every((text) => GRADE.test(text.normalize("NFKC").trim()));
}

/** Whether texts are nothing but figures. */
export function areAmounts({ values }: Pick<ColumnFacts, "values">): boolean {
  return values.every((text) => /^[\s\d.,%円人件回△▲-]*$/u.test(text.normalize("NFKC")));
}
