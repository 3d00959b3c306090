import type { CheckResult, ReviewPlan } from "../src/index.ts";

const PATH = "records/1/ア/1.md";

/** Two hunks, on lines 1–8 and 20–26 of the new side. */
const PATCH = [
  "@@ -1,8 +1,8 @@",
  " ---",
  "-取組区分: 継続",
  "+取組区分: 拡充",
  " 担当部:",
  "@@ -20,7 +20,7 @@",
  "-相談員を15名置いた。",
  "+相談員を20名置いた。",
].join("\n");

/** What the review of the pull request of みほん市 leaves there. */
export function planOf(change: Partial<ReviewPlan> = {}): ReviewPlan {
  return {
    marker: "review",
    summary: "区分が変わった取組 1件、数値が変わった取組 1件",
    patches: new Map([
      [PATH, PATCH],
      ["records/2/イ/1.md", ""],
    ]),
    comments: [
      { key: "1-ア-1 区分", path: PATH, line: 2, body: "区分が継続から拡充になっています。" },
      {
        key: "1-ア-1 数値",
        path: PATH,
        line: 22,
        startLine: 21,
        body: "15名が20名になっています。",
        suggestion: { text: "相談員を20名置いた。\n" },
      },
      { key: "2-イ-1 担当", path: "records/2/イ/1.md", line: 5, body: "担当部が変わっています。" },
      { key: "1-ア-1 遠く", path: PATH, line: 15, body: "半角の数字になっています。" },
      { key: "3-ア-1 なし", path: "records/3/ア/1.md", line: 1, body: "取組が見つかりません。" },
    ],
    labels: { add: ["区分変更", "数値変更"], remove: ["字句のみ"] },
    ...change,
  };
}

/** The end of a check that found so many things. */
export function resultOf(count: number): CheckResult {
  return {
    title: "誤り1件",
    summary: "誤り1件、注意0件",
    conclusion: "failure",
    annotations: annotations(count),
  };
}

function annotations(count: number): CheckResult["annotations"] {
  return Array.from({ length: count }, (_, at) => ({
    path: PATH,
    startLine: at + 1,
    endLine: at + 1,
    level: "warning" as const,
    title: "数字の書き方",
    message: `${at + 1}つ目の注意`,
  }));
}
