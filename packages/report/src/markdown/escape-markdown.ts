import { visibleText } from "../marks/visible-text.ts";

const SPECIAL = /[\\`*_[\]~|<>&"]/g;
const ZERO_WIDTH = "&#8203;";

/**
 * Escapes a text for GitHub so that it comes out as that text and nothing else, inside Markdown and inside raw HTML alike.
 *
 * Three layers read a comment, and each needs its own answer:
 * - Markdown reads marks, so they are written as character references, which are never marks.
 * - GitHub then looks through the text of the finished HTML for `@name`, `#12`, commit ids, `:emoji:` and `$math$`, where
 *   references are long decoded: a `<wbr>` or `<span>` cuts the pattern in two.
 * - A reply by e-mail quotes the comment as plain text, where tags are gone: `@name`, `#12` and `GH-12`, which would call people
 *   or leave traces elsewhere, are cut by a zero-width space (as Dependabot does, dependabot-core #3157).
 */
export function escapeMarkdown(text: string): string {
  const marks = visibleText(text)
    .replace(SPECIAL, reference)
    .replace(/@(?=[A-Za-z0-9_-]|$)/g, `&#64;${ZERO_WIDTH}`)
    .replace(/(?<!&)#(?=[0-9]|$)/g, `&#35;${ZERO_WIDTH}`)
    .replace(/\b(gh)-(?=[0-9]|$)/gi, `$1-${ZERO_WIDTH}`);
  return cutPatterns(marks)
    .replace(/\$/g, "<span>&#36;</span>")
    .replace(/^[ #+:=-]/, reference)
    .replace(
      /^([0-9]{1,9})([.)])(?=\s|$)/,
      (_, digits: string, mark: string) => digits + reference(mark),
    )
    .replace(/ $/, reference(" "))
    .replaceAll("\n", "<br>");
}

/** Cuts addresses, commit ids and emoji names outside of the character references that are there already. */
function cutPatterns(escaped: string): string {
  return escaped.replace(
    /&#?[0-9a-z]+;|:(?=\/\/|(?:[\w+-]|&#95;)+:)|www(?=\.)|[0-9a-f]{7,}/gi,
    (found) => {
      if (found.startsWith("&")) return found;
      if (found === ":" || found.length === 3) return `${found}<wbr>`;
      return found.replace(/.{6}(?!$)/g, "$&<wbr>");
    },
  );
}

function reference(mark: string): string {
  return `&#${mark.codePointAt(0)};`;
}
