import { assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";

import { escapeMarkdown } from "../src/markdown/escape-markdown.ts";
import { visibleText } from "../src/marks/visible-text.ts";
import { filterHits, readComment } from "./github-html.ts";

/** Where a text of a record can stand in a comment, and what else stands there. */
const PLACES = {
  paragraph: { around: (text: string) => text, elements: ["p"] },
  afterWords: { around: (text: string) => `担当部: ${text}`, elements: ["p"] },
  heading: { around: (text: string) => `#### ${text}`, elements: ["h4"] },
  item: { around: (text: string) => `- ${text}`, elements: ["ul", "li"] },
  strong: { around: (text: string) => `<strong>${text}</strong>`, elements: ["p", "strong"] },
  pipeCell: {
    around: (text: string) => `| 項目 |\n|---|\n| ${text} |`,
    elements: ["table", "thead", "tr", "th", "tbody", "tr", "td"],
  },
  htmlCell: {
    around: (text: string) => `<table>\n<tr><td><del>${text}</del></td></tr>\n</table>`,
    elements: ["table", "tbody", "tr", "td", "del"],
  },
  details: {
    around: (text: string) => `<details><summary>${text}</summary>\n\n${text}\n\n</details>`,
    elements: ["details", "summary", "p"],
  },
} as const;

const SAMPLES = [
  "**「継続」**から**「拡充」**",
  "4月~6月、9月~11月",
  "https://example.jpを参照",
  "www.example.jp。",
  "a@example.jp",
  "@octocat",
  "@city/team",
  "#12",
  "city/records#1",
  "GH-34",
  "0a1b2c3d4e5f",
  "01100022222",
  "<!-- torikumi -->",
  "</details>",
  "<script>alert(1)</script>",
  "a|b",
  "`code`",
  "```",
  "~~~",
  "みまもり_v2_改",
  ":+1:",
  ":white_check_mark:",
  "$x^2$",
  "$$x$$",
  "&lt;",
  "&#12",
  "&copy",
  "[a](http://b)",
  "![a](b)",
  "[^1]",
  "[ ] x",
  "# 見出し",
  "- 項目",
  "+ 項目",
  "1. 項目",
  "1) 項目",
  "---",
  "===",
  "> 引用",
  "    字下げ",
  "|---|",
  "a\\",
  "\\@octocat",
  "改行\n\n# 二つ",
  "\u202E逆\u202C",
  "\u200B",
  "\u0000",
  "\uD800",
  "葛\u{E0100}城",
  "👨‍👩‍👧",
  "終わりは@",
  "#",
  " ",
  "　字下げ",
  "http://[::1]/",
  "xmpp:a@b.c",
  "mailto:a@b.c",
  "ftp://a.b",
  "@&#8203;x",
];

const nasty = oneof(
  string({
    unit: constantFrom(...SAMPLES, ..."@#:$<>&|`*_~[]()!\\-+=.0aG町、 \n\t　".split("")),
    maxLength: 12,
  }),
  string({ unit: "binary", maxLength: 20 }),
);

/** A browser joins white space, and the zero-width spaces are ours. */
function asShown(text: string): string {
  return text
    .replaceAll("\u200B", "")
    .replace(/[ \n]+/g, " ")
    .trim();
}

function hasInk(text: string): boolean {
  return visibleText(text).trim() !== "";
}

for (const [name, { around, elements }] of Object.entries(PLACES)) {
  const expectShown = (text: string): void => {
    const comment = readComment(around(escapeMarkdown(text)));
    const empty = readComment(around("字"));
    const expected = asShown(empty.text.replaceAll("字", () => visibleText(text)));
    expect(asShown(comment.text)).toBe(expected);
    expect(comment.elements.filter((element) => element !== "wbr" && element !== "span")).toEqual(
      elements,
    );
    expect(filterHits(comment.runs)).toEqual([]);
  };
  test.each(SAMPLES.filter(hasInk))(`comes out as text in ${name}: %j`, (text) => {
    expectShown(text);
  });
  test(`any text comes out as text in ${name}`, () => {
    assert(property(nasty.filter(hasInk), expectShown), { numRuns: 200 });
  });
}

test("a reply by e-mail, which keeps the text only, calls nobody and refers to nothing", () => {
  const plain = readComment(escapeMarkdown("@octocat #12 GH-34 city/records#5 @")).text;
  expect(plain).not.toMatch(/@o|#[0-9]|GH-[0-9]/);
});
