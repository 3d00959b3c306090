import { placeIn } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** A line that is a sentence: long enough, no note (※), no heading (【), and ending in a word. */
const SENTENCE = /^(?![※【])[^\n]{20,}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
/** Some list item ends with a period; some other line does. */
const ITEM_ENDS = /^・.*。$/mu;
const LINE_ENDS = /^(?!・).*。$/mu;

export const rule: Rule = {
  id: "missing-period",
  title: "句点の抜けた行",
  severity: "info",
  sees: "measure",
  *check({ texts }) {
    for (const text of texts("lines")) {
      const words = text.content.text;
      if (text.id === undefined || !words.includes("\n")) continue;
      let from = 0;
      for (const line of words.split("\n")) {
        const to = from + line.length;
        const ends = line.startsWith("・") ? ITEM_ENDS : LINE_ENDS;
        if (SENTENCE.test(line) && ends.test(words)) {
          yield {
            at: placeIn(text, to - 1, to),
            message: `「${text.label}」で、「…${line.slice(-6)}」の行の終わりに句点がありません。ほかの行に合わせて「。」を付けてください。`,
          };
        }
        from = to + 1;
      }
    }
  },
};
