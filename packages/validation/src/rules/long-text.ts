import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/**
 * The longest field of the paper of 令和7年度 has 640 characters, its longest sentence 180; a reader of
 * a table loses the thread well before.
 */
const FIELD = 1_200;
const SENTENCE = 250;

export const rule: Rule = {
  id: "long-text",
  title: "長すぎる欄と文",
  severity: "info",
  sees: "measure",
  *check({ texts }) {
    for (const text of texts()) {
      const { text: words } = text.content;
      if (text.id === undefined || words.length < SENTENCE) continue;
      if (words.length > FIELD) {
        yield {
          at: placeIn(text, FIELD, words.length),
          message: `「${text.label}」が${words.length}字あります。${FIELD}字以内を目安に、要点にしぼってください。`,
        };
      }
      let from = 0;
      for (const sentence of words.split(/[。\n]/u)) {
        if (sentence.length > SENTENCE) {
          yield {
            at: placeIn(text, from, from + sentence.length),
            message: `「${text.label}」に${sentence.length}字の1文があります。いくつかの文に分けてください。`,
          };
        }
        from += sentence.length + 1;
      }
    }
  },
};
