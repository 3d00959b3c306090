import { expect, test } from "vitest";
import { katakanaVariants } from "../src/text/katakana-variants.ts";
import { isMyNumber } from "../src/text/my-number.ts";
import { validate } from "../src/index.ts";
import { unmatchedBrackets } from "../src/text/unmatched-brackets.ts";
import { editionOf, measureOf } from "./edition-of.ts";

const marks = (text: string): string =>
  unmatchedBrackets(text)
    .map(({ at, mark }) => `${at}${mark}`)
    .join(" ");

test("brackets are paired over the lines of a text, whatever their width", () => {
  expect(marks("（令和6年度\n「係長」を3区に置いた)")).toBe("");
  expect(marks("「3区（中央区」に置いた。")).toBe("3（");
  expect(marks("「3区（中央区」、北区）に置いた。")).toBe("3（ 11）");
});

test("numbers, letters and bureaus before a closing bracket are labels, except where they close one", () => {
  expect(marks("1) 研修\n2) 会議")).toBe("");
  expect(marks("市）男女共同参画室と子）児童相談所（２所）")).toBe("");
  expect(marks("課長（市）、係長（区）")).toBe("");
  expect(marks("取組（2-ア-2 と 3-イ-1）")).toBe("");
  expect(marks("研修（1回）を行った）")).toBe("10）");
});

test("twelve digits are a 個人番号 only with the right check digit", () => {
  expect(isMyNumber("1234 5678 9018")).toBe(true);
  expect(isMyNumber("１２３４５６７８９０１８")).toBe(true);
  expect(isMyNumber("123456789012")).toBe(false);
  expect(isMyNumber("12345678901")).toBe(false);
});

test("a katakana word is a slip only next to a far more frequent one", () => {
  const variants = (counts: Record<string, number>) => [
    ...katakanaVariants(new Map(Object.entries(counts))).keys(),
  ];
  expect(variants({ キャリアラダー: 7, キャリラダー: 2 })).toEqual(["キャリラダー"]);
  expect(variants({ キャリアラダー: 4, キャリラダー: 2 })).toEqual([]);
  expect(variants({ コーディネーター: 9, コーディネータ: 1 })).toEqual([]);
});

test.each([
  ["家庭（03(0000)0000）に連絡した。", 1],
  ["家庭の電話は０１１－０００－０００１である。", 1],
  ["本人（0110000001）に連絡した。", 1],
  ["窓口は011-000-0000である。", 0],
  ["0120-000-000 を知らせた。", 0],
  ["令和6年度は1,203件、2024-2025年は11-12区であった。", 0],
  ["〒060-0000 に住む家庭を訪ねた。", 1],
  ["〒060-0000 の区役所に置いた。", 0],
])("%s gives %i findings of personal data", async (words, count) => {
  const found = validate(await editionOf({ "1/ア/1.md": measureOf(words) }));
  expect(found.filter(({ rule }) => rule === "personal-data").length).toBe(count);
});

test("a finding in a quoted value of the front matter covers the whole value and has no fix", async () => {
  const page = measureOf(undefined, "据置理由: 'ｶﾞｲﾄﾞは''変わらない'''\n");
  const [found] = validate(await editionOf({ "1/ア/1.md": page }));
  expect(found).toMatchObject({ rule: "half-width-kana", line: 4, column: 7, endLine: 4 });
  expect(found?.fix).toBeUndefined();
  const plain = measureOf(undefined, "据置理由: 前のｶﾞｲﾄﾞのため\n");
  expect(validate(await editionOf({ "1/ア/1.md": plain }))[0]).toMatchObject({
    column: 9,
    endColumn: 14,
    fix: { text: "ガイド" },
  });
});
