import { stripVTControlCharacters } from "node:util";

import { expect, test } from "vitest";

import { renderDiffText, renderReviewText } from "../src/text/render-review-text.ts";
import {
  CLINIC_CHANGES,
  clinicEditions,
  finding,
  NO_CHANGES,
  reviewOf,
} from "@torikumi/outline/dev/clinic";

const editions = await clinicEditions();

test("a changed measure is told with its facts and its texts", () => {
  const text = renderDiffText({ ...CLINIC_CHANGES, added: [], removed: [] }, editions, {
    color: "none",
  });
  expect(text).toMatchInlineSnapshot(`
    "令和7年度版 → 令和8年度版

    変更のある取組 1件（取組区分の変更 1件）、変更なし 4件（文章は令和7年度版のまま）。

    文中の {旧→新} は置換え、{＋…} は追加、{－…} は削除です。

    ■ 取組区分の変更（1件）

      取組区分の一覧（変わったもの）
      1-ア-1  継続 → 拡充  乳幼児健診を受けていない家庭を訪ね、養育の様子を確かめる

    1-ア-1  乳幼児健診を受けていない家庭を訪ね、養育の様子を確かめる（保）健康部、子）子育て部）
      取組区分: 継続 → 拡充
      担当部: 子）子育て部（加わった）
      取組状況の数値（保健師）: 15名 → 20名（5名増）
      今後の取組は、前の年度版と同じ文章です（据置）。
      取組状況（数値）
        | 保健師{15名→20名}が訪ねた。
    "
  `);
});

test("the findings follow with the line of the new edition", () => {
  const place = { line: 2, endLine: 2, column: 7, endColumn: 9 };
  const text = renderReviewText(reviewOf(NO_CHANGES, [finding(place)]), editions, {
    color: "none",
  });
  expect(text).toContain("■ 指摘\n\nrecords/1/ア/1.md:2:7 エラー");
  expect(text).toContain("  2 | 取組区分: 拡充\n    |           ^^^^\n");
});

test("a rewritten text is told as old and new", () => {
  const [change] = CLINIC_CHANGES.changed;
  const texts = [
    {
      field: "plan",
      kind: "実質",
      rewritten: true,
      edits: [
        { op: "remove", text: "訪ねる。" },
        { op: "add", text: "窓口を開く。\n電話も受ける。" },
      ],
    },
  ] as const;
  const changed = change === undefined ? [] : [{ ...change, texts, figures: [] }];
  const text = renderDiffText({ ...NO_CHANGES, changed }, editions, { color: "none" });
  expect(text).toContain(
    "  今後の取組（実質・全部改め）\n    旧\n    | 訪ねる。\n    新\n    | 窓口を開く。\n    | 電話も受ける。\n",
  );
});

test("white space that comes or goes can be read", () => {
  const edits = [
    { op: "keep", text: "字" },
    { op: "remove", text: "\u3000" },
    { op: "keep", text: "字" },
    { op: "add", text: "\n\n" },
  ] as const;
  const [change] = CLINIC_CHANGES.changed;
  const changed =
    change === undefined
      ? []
      : [{ ...change, texts: [{ field: "plan", kind: "表記", edits }] as const, figures: [] }];
  const text = renderDiffText({ ...NO_CHANGES, changed }, editions, { color: "none" });
  expect(text).toContain("    | 字{－［全角空白］}字{＋［改行×2］");
});

test("colours come with the words, never instead of them", () => {
  const plain = renderReviewText(reviewOf(CLINIC_CHANGES, [finding()]), editions, {
    color: "none",
  });
  const painted = renderReviewText(reviewOf(CLINIC_CHANGES, [finding()]), editions, {
    color: "ansi",
  });
  expect(painted).not.toBe(plain);
  expect(stripVTControlCharacters(painted)).toBe(plain);
});
