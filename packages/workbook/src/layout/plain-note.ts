import { headingWords, type ColumnKey } from "./heading-words.ts";

const GRADE = "[a-z\\d◎○〇●△▲×✕✓]+";
const CATEGORY = "(?:新規|継続|拡充|拡大|終了|廃止|見直し|縮小|完了)";
const UNIT = "[局部課室係]";
/** What may stand in brackets behind a heading and changes nothing: a scale, how to fill it in, a choice of words. */
const NOTES: readonly string[] = [
  `${GRADE}(?:[-~・、,/]*${GRADE})*(?:の?\\d?段階)?(?:評価)?`,
  "\\d段階(?:評価)?",
  ".{0,12}(?:記入|記載|選択|プルダウン|複数可)(?:すること|して(?:ください)?|可)?",
  "具体的に|概要|詳細|主なもの",
  `${UNIT}(?:名|(?:[・/]${UNIT})*)`,
  `${CATEGORY}(?:[・、,/]${CATEGORY})*`,
  "注?※?\\d*",
];
const PLAIN = new RegExp(`^(?:${NOTES.join("|")})$`, "u");
const NEXT_YEAR = /^[次翌来]年度(?:以[降後])?$/u;

/**
 * Whether a note in brackets behind a heading only says how to fill the column in, or says its name again. The note is
 * after NFKC, in lower case, without white space.
 */
export function isPlainNote(note: string, key: ColumnKey): boolean {
  return (
    PLAIN.test(note) ||
    (key === "plan" && NEXT_YEAR.test(note)) ||
    headingWords(note).some((word) => word.key === key && word.from === 0)
  );
}
