import { search } from "../field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "trailing-space",
  title: "行末の空白",
  severity: "info",
  *check({ texts }) {
    for (const hit of search(texts("odd"), /(?<=[^ \u3000\n])[ \u3000]+$/gmu)) {
      const fix = hit.text.whole === undefined ? { fix: { ...hit.at.span, text: "" } } : {};
      yield {
        at: hit.at,
        message: `「${hit.text.label}」の行の終わりに空白があります。取り除いてください。`,
        ...fix,
      };
    }
  },
};
