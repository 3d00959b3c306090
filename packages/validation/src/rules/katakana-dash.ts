import { shorten } from "@torikumi/record";
import { search } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "katakana-dash",
  title: "長音符号でない横線",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const hit of search(
      texts("odd"),
      /(?<![ァ-ヺー])[ァ-ヺー]{2,}([－−‐‑–—―─]|-(?![0-9A-Za-z]))(?![－−‐‑–—―─-])[ァ-ヺー]*/gu,
    )) {
      const text = hit.words.replace(/[－−‐‑–—―─-]/u, "ー");
      const fix = hit.text.whole === undefined ? { fix: { ...hit.at.span, text } } : {};
      yield {
        at: hit.at,
        message: `「${shorten(hit.words)}」の横線が長音符号「ー」ではありません。「${shorten(text)}」に直してください。`,
        ...fix,
      };
    }
  },
};
