/** What a column of a table holds. */
export type ColumnKey =
  | "id"
  | "recommendation"
  | "recommendationItems"
  | "policy"
  | "direction"
  | "goal"
  | "progress"
  | "evaluation"
  | "plan"
  | "category"
  | "departments"
  | "goalOf"
  | "repostOf"
  | "predecessors"
  | "mergedInto"
  | "carryOverReason"
  | "endReason"
  | "title"
  | "rating"
  | "items"
  | "opinion";

/** 取組 as people write it. */
const T = "(?:取り?組み?|とりくみ)";
const CATEGORY = "(?:新規|継続|拡充|拡大|終了|廃止|見直し|縮小|完了)";
const UNIT = "(?:省庁|局|部|課|室|係|部局|部署|部課|課室|部門|所属|区局|所管)";

/**
 * The heading that torikumi writes for each column, and what else it and the paper say. They are compared whole, after NFKC, in lower
 * case, without white space.
 */
const EXACT: readonly (readonly [key: ColumnKey, own: string, others: string])[] = [
  ["id", "番号", `${T}番号|id`],
  ["recommendation", "提言", "検証報告書における提言"],
  ["recommendationItems", "提言の項目", ""],
  ["policy", "取組方針", `方針|${T}方針`],
  ["direction", "今後の取組の方向性", `今後の${T}の方向性|方向性`],
  ["evaluation", "自己評価", `${T}に対する自己評価`],
  ["progress", "取組状況", `${T}状況`],
  ["plan", "今後の取組", `今後の${T}(?:内容)?`],
  ["goal", "取組内容", `${T}内容`],
  ["category", "取組区分", `${T}区分|区分`],
  ["departments", "担当部", "担当(?:部局|部署)"],
  ["goalOf", "取組内容の共有", ""],
  ["repostOf", "再掲", ""],
  ["predecessors", "前身", ""],
  ["mergedInto", "統合先", ""],
  ["carryOverReason", "据置理由", ""],
  ["endReason", "終了理由", ""],
  ["title", "見出し", ""],
  ["rating", "評価の段階", ""],
  ["items", "対応する項目", ""],
  ["opinion", "委員会意見", ""],
];

/** The heading that torikumi writes for each column; such a heading is read whatever a layout says. */
export const OWN_HEADINGS: ReadonlyMap<ColumnKey, string> = new Map(
  EXACT.map(([key, own]) => [key, own]),
);

/** The columns without which a table cannot be imported, by the names that the paper gives them. */
export const REQUIRED_COLUMNS: ReadonlyMap<ColumnKey, string> = new Map(
  (["goal", "progress", "evaluation", "plan", "category", "departments"] as const).map((key) => [
    key,
    OWN_HEADINGS.get(key) ?? key,
  ]),
);

/** Other words for the same, as the tables of offices have them. They give way to the exact ones. */
const LIKE: readonly (readonly [ColumnKey, string])[] = [
  ["id", "no\\.?|項番|連番|整理番号|通し番号|通番"],
  [
    "evaluation",
    `(?:(?:${T}|事業|担当[部課]|所管課|実施)(?:に対する|による|の)?)?(?:自己)?(?:評価|点検|点検・?評価)`,
  ],
  [
    "progress",
    `(?:${T}|実施|進捗|進行|事業)(?:の)?(?:実施|進捗)?(?:状況|実績|結果|経過)(?:(?:・|及び|と|/)(?:実績|成果|結果|進捗状況))?|実績|これまでの${T}(?:の)?(?:状況|内容|実績)?`,
  ],
  [
    "plan",
    `(?:今後|これから|将来|(?:次|翌|来)年度(?:以降)?)の(?:${T}(?:の)?(?:内容|予定|計画|方針|事項)?|(?:実施)?(?:予定|計画)|対応(?:方針|予定)?|進め方)|(?:${T}|実施)?(?:の)?(?:予定|計画)|${T}`,
  ],
  ["goal", `${T}(?:の)?(?:内容|項目|事項|概要)|具体(?:的な?|の)${T}(?:の)?(?:内容)?`],
  ["category", `今後の(?:${T})?区分|${CATEGORY}(?:[・/、,~]${CATEGORY})+(?:の別|の区分|等)?`],
  [
    "departments",
    `(?:主)?(?:担当|所管|主管|所掌)(?:${UNIT})*(?:[・/、,](?:${UNIT})+)*(?:名)?(?:等)?`,
  ],
];

const GROUP = new RegExp(`^(?:${T}(?:の(?:概要|進捗))?|事業|項目|進捗管理|評価表)$`, "u");

/** Whether a text only gathers the columns under it (取組, 事業). The text is as for `headingWords`. */
export function isGroupWord(text: string): boolean {
  return GROUP.test(text);
}

/** A heading's word, found at the end of a text. */
export interface HeadingWord {
  readonly key: ColumnKey;
  readonly isExact: boolean;
  /** Where in the text the word begins; what stands before it is for others to judge. */
  readonly from: number;
}

const WORDS = [
  ...EXACT.map(([key, own, others]) => ({
    key,
    isExact: true,
    pattern: ending(others === "" ? own : `${own}|${others}`),
  })),
  ...LIKE.map(([key, words]) => ({ key, isExact: false, pattern: ending(words) })),
];

/** The words that a text ends with, the exact ones first. The text is after NFKC, in lower case, without white space. */
export function headingWords(text: string): readonly HeadingWord[] {
  return WORDS.flatMap(({ key, isExact, pattern }) => {
    const found = pattern.exec(text);
    return found === null ? [] : { key, isExact, from: (found[1] ?? "").length };
  });
}

function ending(words: string): RegExp {
  return new RegExp(`^(.*?)(?:${words})$`, "u");
}
