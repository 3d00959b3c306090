import type { Opinion } from "@torikumi/record";
import { textAt, widthOf, type SheetTable } from "../read/cells/sheet-table.ts";

/** A column of the table of opinions that is read; what else the table shows, the pages know themselves. */
export type OpinionKey = Exclude<keyof Opinion, never>;

/** Where the table of opinions stands on a sheet. */
export interface OpinionHeader {
  /** The row of the headings, from 0. */
  readonly row: number;
  /** The column of each part. */
  readonly columns: ReadonlyMap<OpinionKey, number>;
}

/** The words of a heading, NFKC, without white space and brackets. */
const WORDS: Readonly<Record<OpinionKey, RegExp>> = {
  id: /^(?:意見)?(?:番号|no\.?|№)$/u,
  target: /^(?:意見の)?対象(?:の?(?:取組|番号))?$|^取組(?:の?番号)?$/u,
  text: /^(?:(?:本部会議|審議会|委員会?|委員)の?)?(?:ご|御)?意見(?:の?(?:内容|要旨|概要))?$/u,
  meeting: /^会議(?:名|の名称)?$/u,
  date: /^(?:期日|開催日|会議日|年月日|日付)$/u,
  response: /^(?:意見への)?対応(?:状況|内容|方針)?$|^(?:担当部の)?回答$/u,
  state: /^処理(?:状況|区分)?$|^状態$|^対応区分$/u,
  reason: /^(?:対応しない)?理由$/u,
  source: /^経緯$/u,
};
/** So many rows at the top of a sheet are looked at. */
const TOP = 30;

/** The table of opinions on a sheet: the first row with headings for 対象 and 意見. Undefined where there is none. */
export function findOpinionHeader(table: SheetTable): OpinionHeader | undefined {
  const width = widthOf(table);
  for (let row = 0; row < Math.min(TOP, table.rows.length); row++) {
    const columns = new Map<OpinionKey, number>();
    for (let column = 0; column < width; column++) {
      const key = keyOf(textAt(table, row, column));
      if (key !== undefined && !columns.has(key)) columns.set(key, column);
    }
    if (columns.has("target") && columns.has("text")) return { row, columns };
  }
  return undefined;
}

function keyOf(heading: string): OpinionKey | undefined {
  const word = heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s|\(.*?\)|[【】[\]]/gu, "");
  if (word === "" || word.length > 20) return undefined;
  return (Object.keys(WORDS) as OpinionKey[]).find((key) => WORDS[key].test(word));
}
