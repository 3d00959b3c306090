import { expect, test } from "vitest";
import { markdownFacts } from "../src/markdown/markdown-facts.ts";

const visits = { about: "figure" as const, label: "訪問", from: "12回", to: "15回", note: "3回増" };
const unpaired = {
  about: "figure" as const,
  label: "対応の分からない数値",
  note: "取組状況 新 3か月",
};

test("many figures are a table, and what has no old and no new value is told below it", () => {
  expect(markdownFacts([visits, visits, unpaired, visits, visits])).toMatchInlineSnapshot(`
    "| 項目 | 旧 | 新 | 備考 |
    |---|---|---|---|
    | 訪問 | 12回 | <strong>15回</strong> | 3回増 |
    | 訪問 | 12回 | <strong>15回</strong> | 3回増 |
    | 訪問 | 12回 | <strong>15回</strong> | 3回増 |
    | 訪問 | 12回 | <strong>15回</strong> | 3回増 |

    - 対応の分からない数値: 取組状況 新 3か月"
  `);
});

test("few figures are a list, in their order", () => {
  expect(markdownFacts([visits, unpaired, visits, visits])).toMatchInlineSnapshot(`
    "- 訪問: 12回 → <strong>15回</strong>（3回増）
    - 対応の分からない数値: 取組状況 新 3か月
    - 訪問: 12回 → <strong>15回</strong>（3回増）
    - 訪問: 12回 → <strong>15回</strong>（3回増）"
  `);
});

test("too many facts are cut, and how many are missing is said", () => {
  const facts = markdownFacts(Array.from({ length: 43 }, () => visits));
  expect(facts.split("\n").length).toBe(44);
  expect(facts).toMatch(/（他3件）$/);
});
