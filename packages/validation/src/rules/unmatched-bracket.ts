import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";
import { unmatchedBrackets } from "../text/unmatched-brackets.ts";

/** The names of the brackets, and how a pair of each looks. */
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["「」", "かぎ括弧「…」"],
    ["『』", "二重かぎ括弧『…』"],
    ["【】", "隅付き括弧【…】"],
    ["（）", "丸括弧（…）"],
    ["()", "半角の丸括弧 (…) "],
    ["［］", "角括弧［…］"],
    ["[]", "半角の角括弧 […] "],
    ["〔〕", "亀甲括弧〔…〕"],
    ["〈〉", "山括弧〈…〉"],
    ["《》", "二重山括弧《…》"],
    ["｛｝", "波括弧｛…｝"],
    ["{}", "半角の波括弧 {…} "],
    ["“”", "引用符“…”"],
  ].flatMap(([pair = "", name = ""]) => Array.from(pair, (mark) => [mark, name])),
);

export const rule: Rule = {
  id: "unmatched-bracket",
  title: "対にならない括弧",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const text of texts("bracket")) {
      for (const { at, mark, missing } of unmatchedBrackets(text.content.text)) {
        const what =
          missing === undefined
            ? "の始めの括弧がありません。始めの括弧を補うか、終わりの括弧を消してください。"
            : "が閉じていません。終わりの括弧を補うか、始めの括弧を消してください。";
        yield {
          at: placeIn(text, at, at + mark.length),
          message: `「${text.label}」の${NAMES[mark] ?? "括弧"}${what}`,
        };
      }
    }
  },
};
