import { placeIn, search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/**
 * A plain verb runs into できる (行うできる) or ともに (するともに): a word between them is missing or one too
 * many.
 */
const BROKEN =
  /でき(?<=[一-龠々ぁ-ん][うすつむぶる]でき)[るたてなま]|ともに(?<=[す図行めけげせ][うる]ともに)/g;

export const rule: Rule = {
  id: "broken-verb",
  title: "つながらない動詞",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const { text, words, from, to } of search(texts(), BROKEN)) {
      const advice =
        words === "ともに"
          ? "「…するとともに」のように「と」を補ってください"
          : "「…できる」か「…ことができる」に直してください";
      yield {
        at: placeIn(text, from - 2, to),
        message: `「${text.content.text.slice(from - 2, to)}」は言葉がつながっていません。${advice}。`,
      };
    }
  },
};
