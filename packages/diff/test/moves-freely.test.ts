import { expect, test } from "vitest";
import { compareTexts } from "../src/index.ts";

const kindOf = (before: string, after: string): string | undefined =>
  compareTexts(before, after).kind;

test("sentences that stand alone may change places", () => {
  expect(
    kindOf("窓口を各区に開いた。広報紙に載せた。", "広報紙に載せた。窓口を各区に開いた。"),
  ).toBe("字句");
});

test("a sentence that hangs on the one before it may not be given to another", () => {
  expect(
    kindOf(
      "保育所を訪ねた。ただし、夏休みは除く。学校に電話を掛けた。",
      "学校に電話を掛けた。ただし、夏休みは除く。保育所を訪ねた。",
    ),
  ).toBe("実質");
  expect(
    kindOf(
      "東分室を開いた。同分室に保健師を置いた。西分室を開いた。",
      "西分室を開いた。同分室に保健師を置いた。東分室を開いた。",
    ),
  ).toBe("実質");
});

test("what stands under another heading is another thing", () => {
  expect(
    kindOf(
      "【はるの区】\n訪問を始めた。\n【なつみ区】\n電話で聞いた。",
      "【はるの区】\n電話で聞いた。\n【なつみ区】\n訪問を始めた。",
    ),
  ).toBe("実質");
  expect(
    kindOf(
      "1 実施したもの\n・夜間の相談\n2 見送ったもの\n・休日の相談",
      "1 実施したもの\n・休日の相談\n2 見送ったもの\n・夜間の相談",
    ),
  ).toBe("実質");
});

test("an order that is told is not to be changed", () => {
  expect(
    kindOf("優先する順に、乳児、幼児、学童とする。", "優先する順に、学童、幼児、乳児とする。"),
  ).toBe("実質");
});
