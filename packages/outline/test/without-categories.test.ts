import { compareEditions } from "@torikumi/diff";
import { editionOf, framePages } from "@torikumi/record/dev/edition-of";
import { expect, test } from "vitest";
import { committeeSummary, outlineChanges, tellYear } from "../src/index.ts";

const measure = (progress: string, keys = ""): string =>
  `---\n${keys}担当部:\n  - 子）児童相談所\n---\n\n## 取組内容\n\n${progress}から始める。\n\n## 取組状況\n\n${progress}\n\n## 自己評価\n\n進んだ。\n\n## 今後の取組\n\n${progress}を続ける。\n`;

const frame = framePages("r7");
const index = frame["index.md"]!.replace(/取組区分:[\s\S]*(?=---)/u, "使わない欄: [取組区分]\n");
const before = await editionOf({
  ...framePages("r6"),
  "1/ア/1.md": measure("3回訪ねた。", "取組区分: 継続\n"),
  "1/ア/2.md": measure("窓口を置いた。", "取組区分: 継続\n"),
});
const after = await editionOf({
  ...frame,
  "index.md": index,
  "1/ア/1.md": measure("5回訪ねた。"),
  "1/ア/2.md": measure("窓口を置いた。", "取組区分: 終了\n終了理由: 区に移したため\n"),
  "1/ア/3.md": measure("手引きを作った。"),
});
const changes = compareEditions(before, after);
const outline = outlineChanges(changes, { before, after });

test("nothing is said of categories where the city has none, also not that those of last year went", () => {
  expect(changes.changed.map(({ id, category }) => [id, category])).toEqual([
    ["1-ア-1", undefined],
    ["1-ア-2", { from: "継続", to: "終了" }],
  ]);
  const measures = outline.parts.flatMap((part) => part.measures);
  expect(outline.parts.flatMap(({ categories }) => categories.map(({ id }) => id))).toEqual([
    "1-ア-2",
  ]);
  expect(
    measures
      .filter(({ id }) => id !== "1-ア-2")
      .map(({ id, facts, sentences }) => [id, facts.map(({ about }) => about), sentences]),
  ).toEqual([
    ["1-ア-3", [], ["令和7年度版で加わりました。"]],
    [
      "1-ア-1",
      expect.not.arrayContaining(["category"]),
      ["自己評価は、前の年度版と同じ文章です（据置）。"],
    ],
  ]);
});

test("what ends is told as everywhere", () => {
  const ended = outline.parts.find(({ key }) => key === "ended")?.measures[0];
  expect(ended?.sentences[0]).toBe("令和7年度版で終了しました。終了理由: 区に移したため");
});

test("the committee reads first which measures came, without a category", () => {
  const parts = committeeSummary({ outline, changes, editions: { before, after } });
  expect(parts.find(({ heading }) => heading === "追加（1件）")?.lines).toEqual([
    expect.stringMatching(/^1-ア-3　.*: 令和7年度版で加わりました。$/u),
  ]);
});

test("the story of the year counts measures alone", () => {
  expect(tellYear({ after: before })[0]?.text).toBe("令和6年度版の取組は2件です（継続2件）。");
  expect(tellYear({ after })[0]?.text).toBe("令和7年度版の取組は3件です（終了1件）。");
});
