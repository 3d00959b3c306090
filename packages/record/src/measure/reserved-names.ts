import { FIELD_HEADINGS, OPINION_SECTION } from "./measure.ts";

/**
 * What torikumi itself calls a section, a key or a column of a measure. A field of the city's own by one of these names could not be told
 * from it on the page, in a table or in a workbook.
 */
const RESERVED: ReadonlySet<string> = new Set([
  ...Object.values(FIELD_HEADINGS),
  OPINION_SECTION,
  "年度版",
  "年度",
  "番号",
  "提言",
  "提言番号",
  "提言名",
  "提言の項目",
  "取組方針",
  "今後の取組の方向性",
  "見出し",
  "取組区分",
  "評価",
  "評価の段階",
  "担当部",
  "取組内容の共有",
  "項目",
  "対応する項目",
  "再掲",
  "前身",
  "統合先",
  "据置理由",
  "終了理由",
]);

/** Whether a field of the city's own cannot have that name, white space and width of letters aside. */
export function isReservedName(name: string): boolean {
  return RESERVED.has(name.normalize("NFKC").replace(/\s/gu, ""));
}
