import { describe, expect, test } from "vitest";
import { showNumber, showText } from "../src/read/cells/format/show-value.ts";

/** 2025-04-01, a Tuesday, and the first day of 令和. */
const APRIL = 45748;
const FIRST_DAY = 43586;

describe("a number shows as its format says", () => {
  test.each([
    ["General", 15, "15"],
    ["General", 1 / 3, "0.333333333"],
    ['0"人"', 15, "15人"],
    ["0人", 5, "5人"],
    ["0!円", 5, "5円"],
    ["#,##0", 1_234_567, "1,234,567"],
    ['#,##0,"千"', 1_234_567, "1,235千"],
    ['#,##0;"△ "#,##0', -1234, "△ 1,234"],
    ["0_);(0)", -5, "(5)"],
    ['0;-0;"－"', 0, "－"],
    ['[=1]"有";[=0]"無";General', 1, "有"],
    ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', 0, "-"],
    ["0.0%", 0.123, "12.3%"],
    ["# ?/?", 0.5, "1/2"],
    ["[$¥-411]#,##0", 1234, "¥1,234"],
    ["[<=999]0;[<=9999]00-00;000-0000", 1_234_567, "123-4567"],
  ])("%s %s", (code, value, shown) => {
    expect(showNumber(value, code)).toBe(shown);
  });
});

describe("dates, eras and weekdays", () => {
  test.each([
    ['[$-411]ggge"年"m"月"d"日"', APRIL, "令和7年4月1日"],
    ['[$-411]ggge"年"m"月"', APRIL, "令和7年4月"],
    ['ggge"年度"', APRIL, "令和7年度"],
    ['gge"年"', APRIL, "令7年"],
    ["[$-411]ge.m.d", APRIL, "R7.4.1"],
    ["[$-411]gee.mm.dd", APRIL, "R07.04.01"],
    ['"令和"e"年度"', APRIL, "令和7年度"],
    ["rr", APRIL, "令和07"],
    ['[$-411]ggge"年"', 32515, "昭和64年"],
    ['[$-411]ggge"年"', 32516, "平成元年"],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', FIRST_DAY, "令和元年5月1日"],
    ["[$-411]ge.m.d", FIRST_DAY, "R1.5.1"],
    ['[$-411]yyyy"年"m"月"', APRIL, "2025年4月"],
    ['[$-411]m"月"d"日"', APRIL, "4月1日"],
    ['m"月"d"日"(aaa)', APRIL, "4月1日(火)"],
    ["aaaa", APRIL, "火曜日"],
    ["ddd", APRIL, "Tue"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", APRIL, "2025年4月1日"],
    ["h:mm AM/PM", 0.75, "6:00 PM"],
    ["[h]:mm", 1.5, "36:00"],
  ])("%s", (code, value, shown) => {
    expect(showNumber(value, code)).toBe(shown);
  });
});

describe("kanji and full-width digits", () => {
  test.each([
    ["[DBNum1][$-411]General", 12, "十二"],
    ["[DBNum1][$-411]General", 1234, "千二百三十四"],
    ['[DBNum1]General"人"', 105, "百五人"],
    ["[DBNum1][$-411]0", 1234, "一二三四"],
    ["[DBNum2][$-411]General", 12345, "壱萬弐阡参百四拾伍"],
    ['[DBNum3][$-411]0"名"', 15, "１５名"],
    ['[DBNum1][$-411]ggge"年"m"月"d"日"', APRIL, "令和七年四月一日"],
    ['[DBNum3][$-411]ggge"年"m"月"d"日"', 45992, "令和７年１２月１日"],
  ])("%s %s", (code, value, shown) => {
    expect(showNumber(value, code)).toBe(shown);
  });
});

test.each([
  ["[DBNum3]#,##0", 1234],
  ["[DBNum1]General", 1.5],
  ["[DBNum4]0", 1],
  ["bbbb", APRIL],
  ["x0", 1],
  ["[赤]0", 1],
  ["yyyy/m/d", -5],
  ['ggge"年"m"月"d"日"', 0.5],
  ["aaa", 0],
])("what %s shows for %s is not certain, and nothing is guessed", (code, value) => {
  expect(showNumber(value, code)).toBeUndefined();
});

test.each([
  ['@"課"', "児童", "児童課"],
  ['"（"@"）"', "児童", "（児童）"],
  ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', "児童", "児童"],
  ["0.0", "児童", "児童"],
  ["0;0;0;", "児童", ""],
])("a text with the format %s", (code, text, shown) => {
  expect(showText(text, code)).toBe(shown);
});
