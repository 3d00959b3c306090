import { type Diagnostic, locate, shorten } from "@torikumi/record";
import { search, type Hit } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "url-boundary",
  title: "URLに続く日本語",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    for (const hit of search(
      texts("odd"),
      /(?:https?|ftp):\/\/[!-~]{1,500}(?=[^\s!-~\u3000])/giu,
    )) {
      if (isInFormatting(hit)) continue;
      yield {
        at: hit.at,
        message: `URL の直後に日本語が続き、リンクが正しく開かなくなります。URL「${shorten(hit.words)}」の後を改行するか、半角の空白を入れてください。`,
      };
    }
  },
};

/**
 * Whether the URL is part of a link (`[…](https://…)`, `<https://…>`) that the parser has reported
 * as a whole.
 */
function isInFormatting({ at, text }: Hit): boolean {
  const { file, diagnostics } = text.page;
  const formatted = diagnostics.filter(({ rule }) => rule === "plain-text");
  if (formatted.length === 0) return false;
  const here = locate(file, at.span);
  const isBefore = (a: number, b: number, line: number, column: number): boolean =>
    a < line || (a === line && b <= column);
  return formatted.some(
    (one: Diagnostic) =>
      isBefore(one.line, one.column, here.line, here.column) &&
      isBefore(here.line, here.column + 1, one.endLine, one.endColumn),
  );
}
