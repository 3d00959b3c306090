import { expect, test } from "vitest";
import { compareTexts } from "../src/index.ts";

/*
 * What once took minutes or never ended. How long it takes is measured by `npm run bench`; here it has to end with an answer
 * before the time of a test is over.
 */

/** About as long as no field will ever be, in characters. */
const SIZE = 100_000;

/** The same letters in every run, as if at random. */
function scrambled(letters: string, seed: number): string {
  let state = seed;
  return Array.from({ length: SIZE }, () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return letters[Math.floor((state / 2 ** 32) * letters.length)];
  }).join("");
}

const lines = (line: (place: number) => string): string =>
  Array.from({ length: 1_500 }, (_, place) => line(place)).join("\n");

test.each([
  [
    "unrelated kanji",
    scrambled("研修会議支援児童相談所区保健福祉部世帯家庭", 1),
    scrambled("研修会議支援児童相談所区保健福祉部世帯家庭", 2),
  ],
  ["unrelated kana", scrambled("あいうえおかきくけこ", 1), scrambled("あいうえおかきくけこ", 2)],
  ["short sentences", scrambled("あ。い、", 1), scrambled("い。う、", 2)],
  ["digits with separators", scrambled("0123456789,.", 1), scrambled("0123456789,.", 2)],
  ["one letter", "あ".repeat(SIZE), "い".repeat(SIZE)],
  ["one letter less", "あ".repeat(SIZE), "あ".repeat(SIZE - 1)],
  ["repeated sentences", "あ。い。".repeat(SIZE / 4), "い。う。".repeat(SIZE / 4)],
  [
    "many figures",
    lines((place) => `${place % 97}名、${place % 13}回`.repeat(5)),
    lines((place) => `${place % 89}名、${place % 11}回`.repeat(5)),
  ],
  [
    "the same sentence of another year",
    "令和５年度は研修を行った。".repeat(7_000),
    "令和６年度は研修を行った。".repeat(7_000),
  ],
  [
    "long sentences",
    scrambled("研修会議支援児童相談所区保健福祉部。", 1),
    scrambled("研修会議支援児童相談所区保健福祉部。", 2),
  ],
  [
    "words between a label and its figure",
    `研修${"区ごとに".repeat(20_000)}15名`,
    `研修${"区ごとに".repeat(20_000)}16名`,
  ],
  ["a grapheme without end", `か${"\u3099".repeat(SIZE)}`, `か${"\u3099".repeat(SIZE)}き`],
])("two texts of 100,000 characters are compared to the end: %s", (_, before, after) => {
  const { edits } = compareTexts(before, after);
  expect(edits.some((edit) => edit.op !== "keep")).toBe(true);
});

test("a long text with one small change is still compared to the word", () => {
  const before = lines((place) => `・${place}番目の区で研修を行い、手引を配った。`);
  const after = before.replace("・700番目の区で研修", "・700番目の区で会議");
  expect(compareTexts(before, after).edits.filter((edit) => edit.op !== "keep")).toEqual([
    { op: "remove", text: "研修" },
    { op: "add", text: "会議" },
  ]);
});
