import type { FigureChange } from "@torikumi/diff";
import { expect, test } from "vitest";

import { describeDifference, describeValue } from "../src/describe-figure.ts";
import { displayWidth } from "../src/display-width.ts";
import { firstWords } from "../src/first-words.ts";
import { isRoutineYear } from "../src/is-routine-year.ts";
import { settleBreaks } from "../src/settle-breaks.ts";
import { visiblePiece, visibleText } from "../src/visible-text.ts";
import { NO_CHANGES } from "./clinic.ts";

const figure = (from: number | string, to: number | string, unit: string): FigureChange => ({
  field: "progress",
  label: "",
  from,
  to,
  unit,
});

test("figures read as a person writes them", () => {
  expect([
    describeValue(1203, "件"),
    describeValue(12345.5, "円"),
    describeValue("令和7", "年度"),
    describeValue(2025, "年"),
    describeValue(-3, "名"),
  ]).toEqual(["1,203件", "12,345.5円", "令和7年度", "2025年", "-3名"]);
});

test("a difference has its unit, points for per cent, and no noise of binary fractions", () => {
  expect(describeDifference(figure(15, 20, "名"))).toBe("5名増");
  expect(describeDifference(figure(88.1, 85.2, "％"))).toBe("2.9ポイント減");
  expect(describeDifference(figure(1203, 13, "件"))).toBe("1,190件減");
  expect(describeDifference(figure("令和6", "令和7", "年度"))).toBe("");
});

test("a year that goes on as the editions do is routine, one that is put off is not", () => {
  const routine = (from: string, to: string): boolean =>
    isRoutineYear(figure(from, to, "年度"), NO_CHANGES);
  expect([
    routine("令和6", "令和7"),
    routine("令和６", "令和７"),
    routine("R6", "R7"),
    routine("2024", "2025"),
    routine("令和元", "令和2"),
  ]).toEqual([true, true, true, true, true]);
  expect([routine("令和8", "令和10"), routine("令和8", "令和8"), routine("2024", "令和7")]).toEqual(
    [false, false, false],
  );
  expect(isRoutineYear(figure("令和6", "令和7", "年度"), { ...NO_CHANGES, from: "r8" })).toBe(
    false,
  );
  expect(isRoutineYear(figure(6, 7, "名"), NO_CHANGES)).toBe(false);
});

test("a title is the first line without its mark, cut at a comma or at the limit", () => {
  expect(firstWords("\n○〇　世帯を訪ねる。\n※注")).toBe("世帯を訪ねる。");
  expect(firstWords("あいうえおかきくけ、こさし", 12)).toBe("あいうえおかきくけ…");
  expect(firstWords("あ、いうえおかきくけこさしす", 12)).toBe("あ、いうえおかきくけこさ…");
  expect(firstWords("葛\u{E0100}👨‍👩‍👧字", 2)).toBe("葛\u{E0100}👨‍👩‍👧…");
  expect(firstWords("")).toBe("");
});

test("line ends that stay are not part of a replacement", () => {
  const edits = [
    { op: "remove", text: "\n" },
    { op: "add", text: "足した。\n" },
  ] as const;
  expect(settleBreaks(edits)).toEqual([
    { op: "add", text: "足した。" },
    { op: "keep", text: "\n" },
  ]);
  const other = [
    { op: "remove", text: "\n\n甲\n" },
    { op: "add", text: "\n乙\n\n" },
    { op: "remove", text: "\n" },
  ] as const;
  expect(settleBreaks(other)).toEqual([
    { op: "keep", text: "\n" },
    { op: "remove", text: "\n甲" },
    { op: "add", text: "乙\n" },
    { op: "keep", text: "\n" },
    { op: "remove", text: "\n" },
  ]);
});

test("what cannot be seen is written out, what Japanese needs stays", () => {
  expect(visibleText("a\u202Eb\u200B\u0007\uFEFF\uD800\u2028\u00AD\tc")).toBe(
    "a[U+202E]b[U+200B][U+0007][U+FEFF][U+D800][U+2028][U+00AD][U+0009]c",
  );
  const kept = "葛\u{E0100}　👨‍👩‍👧 ☎\uFE0E\n𠮟";
  expect(visibleText(kept)).toBe(kept);
  expect([
    visiblePiece("\u3000"),
    visiblePiece("\n\n "),
    visiblePiece("　字"),
    visiblePiece(""),
  ]).toEqual(["［全角空白］", "［改行×2］［半角空白］", "　字", ""]);
});

test("the width of a text counts columns, not characters", () => {
  const widths = ["a", "字", "ｶﾅ", "葛\u{E0100}", "か\u3099", "🍣", "（）", ""].map(displayWidth);
  expect(widths).toEqual([1, 2, 2, 2, 2, 2, 4, 0]);
});
