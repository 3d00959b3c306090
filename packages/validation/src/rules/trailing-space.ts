import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

const SAFE_BEFORE = /[0-9A-Za-z\u0080-\uFFFF]/;

export const rule: Rule = {
  id: "trailing-space",
  title: "行末の空白",
  severity: "info",
  sees: "measure",
  *check({ texts }) {
    for (const hit of search(texts("odd"), /(?<=[^ \u3000\n])[ \u3000]+$/gmu)) {
      // After a sign, the line without its blank might become Markdown (`-`, `1.`).
      const isSafe = SAFE_BEFORE.test(hit.text.content.text.charAt(hit.from - 1));
      const canFix = isSafe && hit.text.whole === undefined;
      yield {
        at: hit.at,
        message: `「${hit.text.label}」の行の終わりに空白があります。取り除いてください。`,
        ...(canFix ? { fix: { ...hit.at.span, text: "" } } : {}),
      };
    }
  },
};
