/** The names of the sheets. The form itself is found by its headings, whatever its sheet is called. */
export const SHEETS = {
  cover: "はじめに",
  form: "記入",
  added: "新しい取組",
  choices: "選択肢",
  base: "torikumi",
} as const;

/** What Excel says where a word is typed that is in no list of the form. */
export const NOT_LISTED = {
  errorTitle: "選択肢にない語です",
  errorMessage: "一覧から選んでください。",
} as const;

/** The headings of the form; a reply is read by them, in whatever order the columns are. */
export const FORM_HEADINGS = {
  id: "番号",
  name: "欄",
  before: "前年度の記載",
  reply: "記入欄",
  remark: "備考",
} as const;

/** The headings of the sheet for new measures. */
export const ADDED_HEADINGS = {
  policy: "取組方針",
  title: "見出し",
  goal: "取組内容",
  progress: "取組状況",
  evaluation: "自己評価",
  plan: "今後の取組",
  department: "担当部",
  shared: "共管の担当部",
} as const;

/** What the first cell of the hidden sheet says; the number grows when the form changes so that older replies cannot be read. */
export const BASE_MARK = "torikumi 照会 1";

/** The names of the rows at the top of the hidden sheet. */
export const BASE_KEYS = {
  edition: "年度版",
  previous: "前の年度版",
  mark: "目印",
  title: "題名",
  department: "担当部",
} as const;

/** The cell of the cover beside which the department writes on which day it answers. */
export const ANSWERED_ON = "回答日";

/** A heading as it is compared: its first line, without white space and in one width. */
export function plainHeading(text: string): string {
  return (text.split(/\r?\n/)[0] ?? "").normalize("NFKC").replace(/\s/gu, "");
}
