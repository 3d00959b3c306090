import { clip } from "../clip.ts";
import { search } from "../field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "url-boundary",
  title: "URLに続く日本語",
  severity: "warning",
  *check({ texts }) {
    for (const hit of search(
      texts("odd"),
      /(?:https?|ftp):\/\/[!-~]{1,500}(?=[^\s!-~\u3000])/giu,
    )) {
      yield {
        at: hit.at,
        message: `URL の直後に日本語が続き、リンクが正しく開かなくなります。URL「${clip(hit.words)}」の後を改行するか、半角の空白を入れてください。`,
      };
    }
  },
};
