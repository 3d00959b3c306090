import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { isSameNotation, normalizeNotation } from "../src/notation/normalize-notation.ts";
import { isNumber } from "../src/numbers/number-token.ts";

// Many runs on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The same quantities, eras and signs in several notations, and what stands beside them. */
const PARTS = [
  "50％", "５０%", "50パーセント", "1,200千円", "120万円", "15名", "十五人", "15 名", "3か所", "３ヶ所", "三箇所", "5歳", "5才", "7割5分", "75％", "1/2", "2分の1",
  "令和6年10月1日", "R6.10.1", "平成元年度", "H1年度", "17:30", "17時30分", "午後5時30分", "午後5:30", "午前9時", "９時", "第25条", "25条", "3 時間", "3時間", "1時間半", "第3回", "㌔", "キロ", "㍻", "平成", "ｶﾞｲﾄﾞ", "ガイド", "か\u3099", "Ａ", "A", "○", "〇",
  "研修を", "行った。", "、", "\n", "　", "葛\u{e0100}城", "葛城", "\ud83c",
]; // prettier-ignore
const text = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: "grapheme", maxLength: 3 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(""));
const inOtherNotation = text.map((written): [string, string] => [
  written,
  normalizeNotation(written),
]);

test("the look at the letters never says that two texts differ which one notation makes alike", () => {
  fc.assert(
    fc.property(fc.oneof(fc.tuple(text, text), inOtherNotation), ([before, after]) => {
      const isSame = normalizeNotation(before) === normalizeNotation(after);
      expect(isSameNotation(before, after)).toBe(isSame);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["15名", true],
  ["令和６年度", true],
  ["百二十名", true],
  ["1:30名", true],
  ["15名が", false],
  ["計15名", false],
  ["第33条の2", false],
  ["三者", false],
])("%s is one number: %s", (written, expected) => {
  expect(isNumber(written)).toBe(expected);
});
