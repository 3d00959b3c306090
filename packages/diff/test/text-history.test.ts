import { expect, test } from "vitest";
import { sameText, textHistory } from "../src/index.ts";

const TEXT = "令和5年度は、各区の相談員が家庭を訪ね、支援の方針を月1回の会議で確かめた。";

test.each([
  [TEXT, TEXT, "identical"],
  [TEXT, TEXT.replace("令和5年度", "令和6年度"), "years"],
  [TEXT, `引き続き、${TEXT}`, "nearly"],
  [TEXT, TEXT.replace("支援の方針", "支援の方針を一層"), "nearly"],
  [TEXT, `${TEXT}会議には医師も加わった。`, "nearly"],
  [TEXT, TEXT.replace("月1回", "月2回"), undefined],
  [TEXT, "学校と区が通告の手順を改めた。", undefined],
  [TEXT, `${TEXT}会議には医師も加わった。学校の教職員に手引を配った。`, undefined],
  ["", "", undefined],
])("last year's text looked through: %j → %j is %j", (before, after, expected) => {
  expect(sameText(before, after)).toBe(expected);
});

test("years that did not move on by the years between the editions are no carrying over", () => {
  const later = TEXT.replace("令和5年度", "令和8年度");
  expect(sameText(TEXT, later, { yearsOn: 1 })).toBeUndefined();
  expect(sameText(TEXT, later, { yearsOn: 3 })).toBe("years");
});

test("a text is followed back to the first edition that had it", () => {
  const other = "手順を改め、全ての区で研修を行った。";
  expect(textHistory([other, TEXT, TEXT, TEXT.replace("令和5", "令和6")])).toEqual({
    since: 1,
    how: "years",
  });
  expect(textHistory([TEXT, other])).toEqual({ since: 1 });
  expect(textHistory([])).toEqual({ since: -1 });
});

test("a text that comes back after another one is noticed", () => {
  const other = "手順を改め、全ての区で研修を行った。";
  expect(textHistory([TEXT, other, TEXT])).toEqual({ since: 2, returned: 0 });
  expect(textHistory([TEXT, "", TEXT, TEXT])).toEqual({ since: 2, how: "identical", returned: 0 });
});
