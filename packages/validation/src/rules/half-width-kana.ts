import { shorten } from "@torikumi/record";
import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "half-width-kana",
  title: "半角の片仮名",
  severity: "warning",
  sees: "measure",
  *check({ texts, oddNames }) {
    for (const hit of search([...texts("odd"), ...oddNames()], /[\uFF61-\uFF9F]+/gu)) {
      const text = hit.words.normalize("NFKC");
      const fix = hit.text.whole === undefined ? { fix: { ...hit.at.span, text } } : {};
      yield {
        at: hit.at,
        message: `「${shorten(hit.words)}」が半角になっています。「${shorten(text)}」に直してください。`,
        ...fix,
      };
    }
  },
};
