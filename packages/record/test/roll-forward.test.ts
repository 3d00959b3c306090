import { describe, expect, test } from "vitest";
import { assembleEdition, isUnfilled, rollForward, type Edition } from "../src/index.ts";
import { shiftFiscalYears } from "../src/edition/shift-fiscal-years.ts";

describe("fiscal years", () => {
  test.each([
    ["令和5年度から令和6年度", 1, "令和6年度から令和7年度"],
    ["令和7年度以降", 1, "令和8年度以降"],
    ["令和５～７年度の取組状況", 1, "令和６～８年度の取組状況"],
    ["令和元年6月の事例に係る令和5・6年度の取組", 1, "令和元年6月の事例に係る令和6・7年度の取組"],
    ["平成30年度", 1, "令和元年度"],
    ["平成29年度から平成30年度", 1, "平成30年度から令和元年度"],
    ["平成29～30年度", 1, "平成30～令和元年度"],
    ["令和元年度", 2, "令和3年度"],
    ["2025年度", 1, "2026年度"],
    ["令和9年度", 1, "令和10年度"],
  ])("%s by %i is %s", (text, by, expected) => {
    expect(shiftFiscalYears(text, by)).toBe(expected);
  });

  test.each(["令和6年4月から令和7年3月まで", "直近の2か年", "7年度", ""])(
    "「%s」 names no fiscal year that can be moved",
    (text) => {
      expect(shiftFiscalYears(text, 1)).toBeUndefined();
    },
  );
});

test("a field waits while it is empty or the mark stands on a line of its own", () => {
  for (const text of ["", " \n", "（未記入）", "研修を行った。\n　（未記入）"])
    expect(isUnfilled(text)).toBe(true);
  for (const text of [
    "研修を行った。",
    "様式の（未記入）の欄を減らした。",
    "未記入の様式が3件あった。",
  ])
    expect(isUnfilled(text)).toBe(false);
});

const INDEX =
  "---\n年度版: r7\n題名: みほん市の取組（令和7年度版）\n対象期間:\n  取組状況: 令和6年度\n  今後の取組: 来年から\n取組区分:\n  新規: 始める\n  継続: 続ける\n  終了: 終える\n---\n\n令和7年度の前書き\n";
const measure = (category: string, keys: string, opinion = ""): string =>
  `---\n取組区分: ${category}\n担当部: [子）児童相談所]\n${keys}---\n\n${keys.includes("取組内容") ? "" : "## 取組内容\n\n窓口を置く。\n\n"}## 取組状況\n\n置いた。\n\n## 自己評価\n\nよい。\n\n## 今後の取組\n\n6区に広げる。\n${opinion}`;

function edition(files: Readonly<Record<string, string>>): Promise<Edition> {
  const all = { "index.md": INDEX, ...files };
  return assembleEdition(
    Object.entries(all).map(([path, text]) => ({ path: `records/${path}`, blob: text, text })),
    { root: "records" },
  );
}

test("a new year keeps the goal and the plan, empties what is reported and drops what was last year's", async () => {
  const rolled = rollForward(
    await edition({
      "1/ア/1.md": measure(
        "新規",
        "前身: 2-ア-1\n据置理由: 同じ\n",
        "\n## 委員会意見\n\n足りない。\n",
      ),
      "1/ア/2.md": measure("終了", "終了理由: 役割を終えた\n"),
      "1/ア/3.md": measure("拡充", "取組内容: 1-ア-2\n"),
      "1/ア/4.md": measure("継続", "再掲: 1-ア-2\n"),
    }),
    "r8",
  );
  expect(rolled.index).toMatchObject({
    id: "r8",
    title: "みほん市の取組（令和8年度版）",
    periods: { progress: "令和7年度", plan: "来年から" },
    preface: "令和7年度の前書き",
  });
  expect(rolled.left).toEqual(["今後の取組"]);
  expect(rolled.ended).toEqual(["1-ア-2"]);
  expect(rolled.loosened).toEqual(["1-ア-3", "1-ア-4"]);
  const same = {
    departments: ["子）児童相談所"],
    goal: "窓口を置く。",
    progress: "（未記入）",
    evaluation: "（未記入）",
    plan: "6区に広げる。",
  };
  expect(rolled.measures).toEqual([
    { id: "1-ア-1", category: "継続", ...same },
    { id: "1-ア-3", category: "拡充", ...same },
    { id: "1-ア-4", category: "継続", ...same },
  ]);
});
