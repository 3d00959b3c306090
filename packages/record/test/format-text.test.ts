import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatText } from "../src/markdown/format-text.ts";
import { sourceSpan } from "../src/place/mapped-text.ts";
import { parseMarkdown } from "../src/markdown/parse-markdown.ts";
import { scanBody } from "../src/markdown/scan-body.ts";

const NASTY = [
  "",
  "・",
  "・・",
  "○",
  "〇",
  "※",
  "【再掲】",
  "　",
  " ",
  "  ",
  "\t",
  "\r",
  "\r\n",
  "\uFEFF",
  "1.",
  "1. ",
  "12) ",
  "---",
  "- ",
  "-",
  "+ ",
  "* ",
  "***",
  "~",
  "~~~",
  "```",
  "<b>",
  "<br>",
  "<!--",
  "-->",
  "</details>",
  "&amp;",
  "&#x20;",
  "&",
  "#",
  "## 取組内容",
  "# ",
  ">",
  "|",
  "\\",
  "\\\\",
  "!",
  "[x](y)",
  "[^1]",
  "]: z",
  "`",
  "_",
  "👨‍👩‍👧",
  "🍣",
  "𠮟",
  "葛󠄀",
  "か\u3099",
  "\uD83C",
  "\uDC00",
  "\u2028",
  "\u0085",
  "\v",
  "\f",
  "\u200B",
  "=",
  "===",
  "「",
  "」",
  "3区",
  "15名→20名",
  "https://例え.jp/を参照",
  "@mihon",
  "#12",
  "$x$",
  "<24jikan@city.example.jp>",
  "soudan@city.example.jp",
  "<https://city.example.jp/>",
  "www.city.example.jp/~kodomo/",
  ":smile:",
  "~",
  "~~",
  "**",
  "|---|",
  "- [ ] ",
  "[^1]: ",
  "令和５年度",
];
const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...NASTY), { maxLength: 6 }).map((parts) => parts.join("")),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: "binary", maxLength: 12 })
      .map((text) => text.replaceAll("\0", "")),
  },
);
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join("\n"));
const page = (content: string): string => `## 取組内容\n\n${content}\n\n## 取組状況\n\n済んだ。\n`;

describe("a text written as Markdown and read again", () => {
  test("is the same text, character for character, by the scan and by the Markdown parser", () => {
    fc.assert(
      fc.property(text, (cell) => {
        const source = page(formatText(cell));
        const scanned = scanBody(source, 0);
        expect(scanned?.sections.map(({ content }) => content.text)).toEqual([cell, "済んだ。"]);
        expect(parseMarkdown(source, 0)).toEqual(scanned);
      }),
      { numRuns: 1_500 },
    );
  });

  test("stays the same at 100,000 characters in one line", () => {
    for (const cell of [
      "あ*_".repeat(33_000),
      "・".repeat(100_000),
      "[".repeat(100_000),
      "<b>&#".repeat(20_000),
    ]) {
      expect(scanBody(page(formatText(cell)), 0)?.sections[0]?.content.text).toBe(cell);
    }
  });

  test("tells for every character where it stands in the file", () => {
    fc.assert(
      fc.property(text, (cell) => {
        const source = page(formatText(cell));
        const content = scanBody(source, 0)?.sections[0]?.content;
        if (content === undefined)
          throw new Error("the scan did not read what the formatter wrote");
        const plain = [...cell.matchAll(/[\p{L}\p{N}。「」→○※]/gu)];
        const found = plain.map(({ index, 0: character }) => {
          const { start, end } = sourceSpan(content, index, index + character.length);
          return source.slice(start, end);
        });
        expect(found).toEqual(plain.map(([character]) => character));
      }),
      { numRuns: 300 },
    );
  });

  test("reads well where nothing needs escaping", () => {
    expect(
      formatText(
        "○体制を整える。\n・研修を2回行った。\n・手引を改めた。\n　なお、※は別に記す。\n\n12.5％（前年度11.0％）",
      ),
    ).toMatchInlineSnapshot(`
      "○体制を整える。

      - 研修を2回行った。
      - 手引を改めた。

      　なお、※は別に記す。

      <br>

      12.5％（前年度11.0％）"
    `);
  });

  test("escapes only what Markdown would take for more than text", () => {
    expect(formatText("- a\n1. b\n*c* d_e ~f~\n<b> & &amp; a<b 3 < 4\n#5 # 6\n# 7\n 8 "))
      .toMatchInlineSnapshot(`
      "\\- a

      1\\. b

      \\*c\\* d_e \\~f\\~

      \\<b> & \\&amp; a\\<b 3 < 4

      #5 # 6

      \\# 7

      &#x20;8&#x20;"
    `);
  });

  test("leaves an address as it is wherever it means itself, since GitHub shows it as it was typed", () => {
    expect(formatText("https://a.jp/b_c?d=1&lang=2&copy;")).toBe(
      "https://a.jp/b_c?d=1&lang=2\\&copy;",
    );
    expect(formatText("##備考\n#7119")).toBe("\\##備考\n\n#7119");
  });

  test("gives U+FFFD for U+0000, which Markdown cannot hold", () => {
    const source = page(formatText("a\0b"));
    expect(scanBody(source, 0)).toBeUndefined();
    expect(parseMarkdown(source, 0).sections[0]?.content.text).toBe("a\uFFFDb");
  });
});

describe("Markdown written by hand", () => {
  const pieces = fc.constantFrom(
    ...NASTY,
    "\n",
    "\n\n",
    "\n- ",
    "\n## ",
    "\n  ",
    "あ",
    "い。",
    "\n1. ",
    "\n---\n",
    "\\*",
    "&#x9;",
    "<br>\n",
  );
  test("is read alike by the scan and by the Markdown parser wherever the scan reads it at all", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const source = parts.join("").replace(/^\uFEFF+/, "");
        const scanned = scanBody(source, 0);
        if (scanned === undefined) return;
        read++;
        expect(parseMarkdown(source, 0)).toEqual(scanned);
      }),
      { numRuns: 4_000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  const sections = (source: string): string[] =>
    parseMarkdown(source, 0).sections.map(
      ({ name, content }) => `${name}: ${JSON.stringify(content.text)}`,
    );

  test("keeps a line break inside a paragraph as a line of its own", () => {
    expect(sections("## 取組状況\n一行目\n二行目  \n三行目\\\n四行目\n- 項目\n  続き\n")).toEqual([
      '取組状況: "一行目\\n二行目\\n三行目\\n四行目\\n・項目\\n続き"',
    ]);
  });

  test("accepts any bullet and keeps ordered lists as they were typed", () => {
    expect(sections("## 今後の取組\n* 一\n* 二\n\n1. 三\n2) 四\n")).toEqual([
      '今後の取組: "・一\\n・二\\n1. 三\\n2) 四"',
    ]);
  });

  test("keeps formatting as typed and says so, at its place", () => {
    const source =
      "## 自己評価\n\n**太字**と`code`と<b>x</b>と[表](http://example.com)。\n\n> 引用\n\n- 一\n  - 二\n\n### 小見出し\n\n```\nx\n```\n";
    const {
      sections: [section],
      problems,
    } = parseMarkdown(source, 0);
    expect(section?.content.text).toBe(
      "**太字**と`code`と<b>x</b>と[表](http://example.com)。\n> 引用\n- 一\n  - 二\n### 小見出し\n```\nx\n```",
    );
    expect(problems.map(({ at }) => source.slice(at.start, at.end))).toEqual([
      "**太字**",
      "`code`",
      "<b>",
      "</b>",
      "[表](http://example.com)",
      "> 引用",
      "- 一\n  - 二",
      "### 小見出し",
      "```\nx\n```",
    ]);
  });
});
