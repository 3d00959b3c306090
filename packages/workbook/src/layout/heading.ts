/** What a column of a table holds. */
export type ColumnKey =
  | "id"
  | "recommendation"
  | "items"
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
  | "opinion";

/** A heading understood: the column, and the years that the heading names before it (`令和５年度から令和６年度`). */
export interface Heading {
  readonly key: ColumnKey;
  /** As printed; "" where the heading names none. */
  readonly period: string;
}

/** Headings without years. They are compared after NFKC, without white space and in lower case. */
const PLAIN: Readonly<Record<string, ColumnKey>> = {
  番号: "id",
  取組番号: "id",
  id: "id",
  提言: "recommendation",
  検証報告書における提言: "recommendation",
  提言の項目: "items",
  方針: "policy",
  取組方針: "policy",
  今後の取組の方向性: "direction",
  方向性: "direction",
  取組内容: "goal",
  取組状況: "progress",
  自己評価: "evaluation",
  今後の取組: "plan",
  今後の取組内容: "plan",
  取組区分: "category",
  区分: "category",
  担当部: "departments",
  担当部局: "departments",
  担当部署: "departments",
  取組内容の共有: "goalOf",
  再掲: "repostOf",
  前身: "predecessors",
  統合先: "mergedInto",
  据置理由: "carryOverReason",
  終了理由: "endReason",
  委員会意見: "opinion",
};

/** Endings of headings that name the years first; a heading that is nothing else is among the plain ones. */
const WITH_PERIOD: readonly (readonly [ending: string, key: ColumnKey])[] = [
  ["の取組に対する自己評価", "evaluation"],
  ["の自己評価", "evaluation"],
  ["取組に対する自己評価", "evaluation"],
  ["の取組状況", "progress"],
  ["取組状況", "progress"],
  ["の取組内容", "plan"],
  ["の今後の取組", "plan"],
];

/** Understands a column heading, line breaks, spaces and full-width forms aside. Undefined for any other text. */
export function readHeading(text: string): Heading | undefined {
  const packed = [...text.matchAll(/\S/gu)];
  const letters = packed.map(([letter]) => letter).join("");
  const normal = letters.normalize("NFKC").toLowerCase();
  const plain = Object.hasOwn(PLAIN, normal) ? PLAIN[normal] : undefined;
  if (plain !== undefined) return { key: plain, period: "" };
  for (const [ending, key] of WITH_PERIOD) {
    if (!letters.endsWith(ending)) continue;
    const from = packed[packed.length - [...ending].length]?.index ?? 0;
    return { key, period: text.slice(0, from).trim() };
  }
  return undefined;
}
