import { likeness } from "@torikumi/record";
import { expect, test } from "vitest";
import { carryOverOf, normalizeNotation } from "../src/index.ts";
import { normalizeNumbers, normalizeYears } from "../src/years/carry-over.ts";

test("notation comes down to one form", () => {
  expect(normalizeNotation("〇 研修（１，２０３人）･ﾏﾆｭｱﾙ　５ヶ所〜\r\n R7年度，")).toBe(
    "○研修(1203人)・マニュアル5か所~<2025年度>、",
  );
  expect(normalizeNotation("AI  技術 と Web\nサイト Wi Fi")).toBe("AI技術とWebサイトWi Fi");
});

test("years become one sign, months and amounts stay", () => {
  expect(normalizeYears("令和７年度は12回、R5.4.1から2024年４月まで、3年間、7年度")).toBe(
    "#年は12回、#年4月1日から#年4月まで、3年間、#年",
  );
});

test("numbers become one sign, units stay", () => {
  expect(normalizeNumbers("令和７年度は1,203人、85.2％、10時30分")).toBe("#年は#人、#％、#時#分");
});

test.each([
  ["令和６年度も続ける。", "令和６年度も続ける。", "identical"],
  ["○ 令和６年度も続ける。", "〇令和6年度も続ける。", "identical"],
  ["令和６年度も続ける。", "令和７年度も続ける。", "years"],
  ["令和５～６年度の状況", "令和６～７年度の状況", "years"],
  ["令和６年４月から", "令和７年４月から", "years"],
  ["R6.4.1から受ける。", "令和７年４月１日から受ける。", "years"],
  ["令和６年４月から", "令和７年５月から", "numbers"],
  ["令和６年度は15名", "令和７年度は20名", "numbers"],
  ["令和６年度も続ける。", "令和７年度も広げる。", undefined],
  ["15名が受講した。", "15回受講した。", undefined],
])("last year's text: %j → %j is %j", (before, after, expected) => {
  expect(carryOverOf(before, after)).toBe(expected);
});

test("likeness is 1 for equal texts, 0 for strangers, and blind to figures and width", () => {
  expect(likeness("", "")).toBe(1);
  expect(likeness("研修を15名に行った。", "研修を２０名に行った。")).toBe(1);
  expect(likeness("窓口の案内", "訪問員の増員")).toBe(0);
  expect(likeness("各区で研修を行った。", "各区で研修を毎年行った。")).toBeGreaterThan(0.7);
  expect(likeness("研修", "面談")).toBe(likeness("面談", "研修"));
});
