import { shorten } from "@torikumi/record";
import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/**
 * は, に, の … are doubled by mistake only where a word ends before them: ものの, でできる and はは (母) are
 * fine.
 */
const DOUBLED =
  /をを|(?<=[\p{Script=Han}\p{Script=Katakana}ーこと）」』])(?:のの|がが|にに|はは|へへ|もも|でで(?!き|す))|、、+|。。+|，，+|、。|。、/gu;

export const rule: Rule = {
  id: "doubled-word",
  title: "助詞や句読点の重なり",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const { text, words, at } of search(texts("repeat"), DOUBLED)) {
      const message = `「${text.label}」で「${shorten(words)}」が重なっています。余分なほうを消してください。`;
      yield { at, message };
    }
  },
};
