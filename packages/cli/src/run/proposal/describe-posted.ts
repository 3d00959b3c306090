import type { PostedReview } from "@torikumi/github";

/** What a run left on a pull request, in a few lines for the log. */
export function describePosted(posted: PostedReview, number: number): string {
  const { inline, labels } = posted;
  const counts = [
    ["作成", inline.created],
    ["更新", inline.updated],
    ["変更なし", inline.unchanged],
    ["取り下げ", inline.removed],
    ["返信があるため残した古いもの", inline.answered],
    ["要約に載せたもの", inline.inSummary],
  ] as const;
  const comments = counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}件`);
  const marks = [
    ...labels.added.map((name) => `+${name}`),
    ...labels.removed.map((name) => `-${name}`),
  ];
  return [
    `プルリクエスト#${number}に検討結果を書き込みました。`,
    `  要約コメント: ${SUMMARY[posted.summary]}`,
    `  行コメント: ${comments.join("、") || "なし"}`,
    `  チェック: ${CHECK[posted.check]}`,
    `  ラベル: ${marks.join("、") || "変更なし"}`,
    "",
  ].join("\n");
}

const SUMMARY: Readonly<Record<PostedReview["summary"], string>> = {
  created: "作成",
  updated: "更新",
  unchanged: "変更なし",
  none: "なし（年度版への変更がないため）",
};
const CHECK: Readonly<Record<PostedReview["check"], string>> = {
  created: "作成",
  completed: "前回の続きから完了",
  unchanged: "変更なし",
  unavailable: "なし（個人のトークンでは作れません）",
};
