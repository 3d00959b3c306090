import type { PostedReview } from "@torikumi/github";

/** What a run left on a pull request, in a few lines for the log. */
export function describePosted(posted: PostedReview, number: number): string {
  const { inline, labels } = posted;
  const counts = [
    ["作成", inline.created],
    ["更新", inline.updated],
    ["変更なし", inline.unchanged],
    ["古いものとして畳んだもの", inline.retired],
    ["返信などがあるため残した古いもの", inline.touched],
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
    `  ラベル: ${marks.join("、") || "変更なし"}`,
    "",
  ].join("\n");
}

const SUMMARY: Readonly<Record<PostedReview["summary"], string>> = {
  created: "作成",
  updated: "更新",
  unchanged: "変更なし",
  none: "なし（年度版への変更がないため）",
  failed: "書き込めませんでした",
};
