import { clip } from "../clip.ts";
import { search } from "../field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "katakana-dash",
  title: "長音符号でない横線",
  severity: "warning",
  *check({ texts }) {
    for (const hit of search(
      texts("odd"),
      /(?<![ァ-ヺー])[ァ-ヺー]{2,}([－−‐‑–—―─]|-(?![0-9A-Za-z]))(?![－−‐‑–—―─-])[ァ-ヺー]*/gu,
    )) {
      const text = hit.words.replace(/[－−‐‑–—―─-]/u, "ー");
      const fix = hit.text.whole === undefined ? { fix: { ...hit.at.span, text } } : {};
      yield {
        at: hit.at,
        message: `「${clip(hit.words)}」の横線が長音符号「ー」ではありません。「${clip(text)}」に直してください。`,
        ...fix,
      };
    }
  },
};
