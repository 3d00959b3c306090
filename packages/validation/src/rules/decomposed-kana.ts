import { shorten } from "@torikumi/record";
import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "decomposed-kana",
  title: "濁点の分かれた仮名",
  severity: "warning",
  *check({ texts }) {
    for (const hit of search(texts("odd"), /(?:[ぁ-ヿ][\u3099\u309A])+/gu)) {
      const text = hit.words.normalize("NFC");
      const isOne = !/[\u3099\u309A]/.test(text);
      const message = isOne
        ? `「${shorten(text)}」の濁点・半濁点が別の文字に分かれています。1字に直してください（検索に掛からなくなります）。`
        : `「${hit.text.label}」に、仮名から離れた濁点・半濁点があります。書き直してください。`;
      const canFix = isOne && hit.text.whole === undefined;
      yield canFix
        ? { at: hit.at, message, fix: { ...hit.at.span, text } }
        : { at: hit.at, message };
    }
  },
};
