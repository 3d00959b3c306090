import { isCovered, textAt } from "../../read/cells/sheet-table.ts";
import { headingKey } from "../layout.ts";
import type { FoundTable } from "./find-table.ts";

/** What is seen of a column. */
export interface ColumnFacts {
  readonly column: number;
  /** As printed, on one line. */
  readonly heading: string;
  /** The texts of its cells from top to bottom, merged blocks once, blanks left out. */
  readonly values: readonly string[];
  readonly distinct: ReadonlySet<string>;
  /** How many blocks of it are merged over several rows. */
  readonly merged: number;
  /** How many rows have no text of their own in it. */
  readonly blank: number;
}

/** Looks at every column of a table that has a heading or a text. Rows with one text only are left out: they are no measures. */
export function columnFacts({ table, header, to }: FoundTable): readonly ColumnFacts[] {
  const rows: number[] = [];
  for (let row = header.to; row < to; row++) {
    const texts = (table.rows[row] ?? []).filter((text) => text.trim() !== "");
    const isRepeated =
      texts.length > 1 && texts.every((text) => header.headings.some((one) => one.includes(text)));
    if (texts.length > 1 && !isRepeated) rows.push(row);
  }
  return header.headings.flatMap((heading, column) => {
    const values: string[] = [];
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
    if (heading.trim() === "" && values.length === 0) return [];
    return [
      {
        column,
        heading: headingKey(heading) === "" ? "" : heading.replace(/\s+/gu, " ").trim(),
        values,
        distinct: new Set(values),
        merged,
        blank,
      },
    ];
  });
}

/** Words that grade a measure or say what becomes of it, as cities write them. */
const GRADE =
  /^(?:[A-FSXYZ][+-]?|[◎○〇△▲×✕☆★－―-]|[1-5ⅠⅡⅢⅣⅤ]|(?:概ね|おおむね|ほぼ|一部|全部|未|十分|やや)?(?:達成|順調|実施|着手|完了|取組中|遅れ|不十分|良好)(?:済み?|中|している|した|していない|できた|できなかった)?|達成度.|継続|新規|拡充|拡大|縮小|廃止|終了|休止|見直し|改善|統合|現状維持|検討|検討中|完了|強化|充実|維持|要改善|該当なし|なし)(?:（.{1,8}）|\(.{1,8}\))?$/u;

/** Whether a column holds a few short words again and again, as gradings do; or only words that grade. */
export function isVocabulary({ values, distinct }: ColumnFacts): boolean {
  if (values.length === 0 || distinct.size > 12) return false;
  const words = [...distinct];
  if (words.every((text) => GRADE.test(text.normalize("NFC")))) return true;
  const isShort = words.every(
    (text) => text.length <= 10 && !/[。、\n○〇・％%円]|[0-9０-９]/u.test(text),
  );
  return isShort && values.length >= 4 && distinct.size <= values.length / 2;
}
