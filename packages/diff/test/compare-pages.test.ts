import { expect, test } from "vitest";
import { compareEditions } from "../src/index.ts";
import type { EditionParts } from "@torikumi/record/dev/make-edition";
import { makeEdition } from "@torikumi/record/dev/make-edition";
import { showEdits } from "./show-edits.ts";

const pagesOf = (before: EditionParts, after: EditionParts): readonly string[] =>
  compareEditions(makeEdition(before), makeEdition(after)).pages.map(
    (page) => `${page.page} ${page.field} ${showEdits(page.edits)}`,
  );

test("the edition page comes first, then recommendations and policies in their order", () => {
  expect(
    pagesOf(
      {
        id: "r6",
        page: {
          title: "取組（令和６年度版）",
          periods: { progress: "令和５年度", plan: "令和６年度以降" },
          cases: ["甲事例"],
        },
        recommendations: [
          { number: 2, title: "連携", items: ["区の役割", "学校の役割"] },
          { number: 10, title: "検証", items: [] },
        ],
        policies: [{ id: "2-ア", direction: "区を支える。" }],
      },
      {
        id: "r7",
        page: {
          title: "取組（令和７年度版）",
          periods: { progress: "令和６年度", plan: "令和６年度以降" },
          cases: ["甲事例", "乙事例"],
        },
        recommendations: [
          { number: 2, title: "連携", items: ["区の役割", "医療の役割"] },
          { number: 10, title: "公表", items: [] },
        ],
        policies: [{ id: "2-ア", direction: "区と学校を支える。" }],
      },
    ),
  ).toEqual([
    "index 題名 取組（{令和６年度→令和７年度}版）",
    "index 対象期間（取組状況） {令和５年度→令和６年度}",
    "index 事例 甲事例[+⏎乙事例+]",
    "2 提言の項目 区の役割⏎{学校→医療}の役割",
    "2-ア 取組の方向性 区[+と学校+]を支える。",
    "10 題名 {検証→公表}",
  ]);
});

test("a page on one side only is all added or all removed", () => {
  expect(
    pagesOf(
      { policies: [{ id: "1-ア", direction: "守る。" }] },
      { policies: [{ id: "1-イ", direction: "支える。" }] },
    ),
  ).toEqual(["1-ア 取組の方向性 [-守る。-]", "1-イ 取組の方向性 [+支える。+]"]);
});

test("the vocabulary of categories is compared with its explanations", () => {
  expect(
    pagesOf(
      { page: { categories: [{ name: "拡充", description: "広げる。" }] } },
      {
        page: {
          categories: [
            { name: "拡充", description: "広げる。" },
            { name: "終了", description: "終える。" },
          ],
        },
      },
    ),
  ).toEqual(["index 取組区分 拡充：広げる。[+⏎終了：終える。+]"]);
});

test("each change says how heavy it is, as a measure's text does", () => {
  const { pages } = compareEditions(
    makeEdition({
      policies: [
        { id: "1-ア", direction: "情報を共有し支援する。" },
        { id: "1-イ", direction: "会議を２回開く。" },
        { id: "1-ウ", direction: "区を支える。" },
        { id: "1-エ", direction: "４月～６月に行う。" },
      ],
    }),
    makeEdition({
      policies: [
        { id: "1-ア", direction: "情報を共有し、支援する。" },
        { id: "1-イ", direction: "会議を３回開く。" },
        { id: "1-ウ", direction: "区と学校を支える。" },
        { id: "1-エ", direction: "4月〜6月に行う。" },
      ],
    }),
  );
  expect(pages.map(({ page, kind }) => [page, kind])).toEqual([
    ["1-ア", "字句"],
    ["1-イ", "数値"],
    ["1-ウ", "実質"],
    ["1-エ", "表記"],
  ]);
});

test("the story of the year is compared within its year only", () => {
  const year = (id: string, sentence: string): EditionParts => ({
    id,
    page: { story: [sentence] },
  });
  expect(pagesOf(year("r7", "研修を行った。"), year("r7", "訪問を行った。"))).toEqual([
    "index あらまし {研修→訪問}を行った。",
  ]);
  expect(pagesOf(year("r7", "研修を行った。"), year("r8", "訪問を行った。"))).toEqual([
    "index あらまし [+訪問を行った。+]",
  ]);
});
