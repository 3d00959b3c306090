import { search } from "../field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "decomposed-kana",
  title: "濁点の分かれた仮名",
  severity: "warning",
  *check({ oddTexts }) {
    for (const hit of search(oddTexts(), /(?:[ぁ-ヿ][\u3099\u309A])+/gu)) {
      const text = hit.words.normalize("NFC");
      const fix = hit.text.whole === undefined ? { fix: { ...hit.at.span, text } } : {};
      yield {
        at: hit.at,
        message: `「${text}」の濁点・半濁点が別の文字に分かれています。1字に直してください（検索に掛からなくなります）。`,
        ...fix,
      };
    }
  },
};
