import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "wave-dash",
  title: "範囲を示す半角の「~」",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const hit of search(
      texts("odd"),
      /(?<=[0-9０-９\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}）」] ?)[~∼](?= ?[0-9０-９\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（「]|$)/gmu,
    )) {
      const fix = hit.text.whole === undefined ? { fix: { ...hit.at.span, text: "〜" } } : {};
      yield {
        at: hit.at,
        message: `範囲を示す記号が半角の「${hit.words}」になっています。全角の「〜」に直してください。`,
        ...fix,
      };
    }
  },
};
