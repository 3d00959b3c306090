import { expect, test } from "vitest";
import { applyFixes } from "../src/index.ts";

test("fixes are applied at their places, whatever their order", () => {
  const fixes = [
    { start: 4, end: 5, text: "〜" },
    { start: 0, end: 2, text: "ガ" },
  ];
  expect(applyFixes("ｶﾞで4~6月", fixes)).toBe("ガで4〜6月");
});

test("of two fixes that overlap the earlier is applied, and the same fix only once", () => {
  expect(
    applyFixes("あいうえ", [
      { start: 1, end: 3, text: "か" },
      { start: 2, end: 4, text: "き" },
    ]),
  ).toBe("あかえ");
  expect(
    applyFixes("あい", [
      { start: 1, end: 1, text: "。" },
      { start: 1, end: 1, text: "。" },
    ]),
  ).toBe("あ。い");
});

test("without fixes the text comes back as it is", () => {
  expect(applyFixes("\uFEFFあ\r\n", [])).toBe("\uFEFFあ\r\n");
});
