import { locate, shorten } from "@torikumi/record";
import { search, type Hit } from "../text/field-text.ts";
import type { Rule } from "../rule.ts";

/** Hashes that nobody writes as text, unlike #7119: two or more, or one before a blank. */
const MARK = /(?<=^|\n)[ \u3000]*(?:[#＃]{2,}|[#＃](?=[ \u3000]))[^\n]*/gu;

export const rule: Rule = {
  id: "heading-mark",
  title: "文の初めに残った見出しの記号",
  severity: "warning",
  sees: "measure",
  *check({ texts }) {
    const withHash = texts().filter(
      ({ content: { text } }) => text.includes("#") || text.includes("＃"),
    );
    for (const hit of search(withHash, MARK)) {
      if (isEscaped(hit) || isToldAlready(hit)) continue;
      const line = shorten(hit.words.trim(), 20);
      const message = `「${hit.text.label}」の行「${line}」は、見出しではなく文として、「#」ごと公表されます。文なら初めの「#」を取り除き、半角の「#」を文字として書くときは「\\#」のように前に「\\」を付けてください。`;
      yield { at: hit.at, message };
    }
  },
};

function isEscaped({ at: { page, span } }: Hit): boolean {
  return /^[ \t]*\\/u.test(page.file.text.slice(span.start, span.end));
}

/** Whether it was told as a heading that failed, or as some form that cannot be read. */
function isToldAlready({ at: { page, span } }: Hit): boolean {
  const { line } = locate(page.file, span);
  return page.diagnostics.some((one) => one.line <= line && line <= one.endLine);
}
