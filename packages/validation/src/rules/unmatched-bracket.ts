import { placeIn } from "../field-text.ts";
import type { Rule } from "../rule.ts";
import { unmatchedBrackets } from "../unmatched-brackets.ts";

export const rule: Rule = {
  id: "unmatched-bracket",
  title: "対にならない括弧",
  severity: "warning",
  *check({ texts }) {
    for (const text of texts("bracket")) {
      for (const { at, mark, missing } of unmatchedBrackets(text.content.text)) {
        const what =
          missing === undefined
            ? `括弧 ${mark} に対応する始めの括弧がありません。始めの括弧を補うか`
            : `括弧 ${mark} が閉じていません。終わりの括弧 ${missing} を補うか`;
        yield {
          at: placeIn(text, at, at + mark.length),
          message: `「${text.label}」の${what}、${mark} を消してください。`,
        };
      }
    }
  },
};
