import { describe, expect, test } from "vitest";
import { assembleEdition, parseMeasure, type Diagnostic, type SourceFile } from "../src/index.ts";

const PAGE =
  "---\n取組区分: 継続\n担当部:\n  - 子）児童相談所\n---\n\n## 取組内容\n\n整える。\n\n## 取組状況\n\n行った。\n\n## 自己評価\n\nよい。\n\n## 今後の取組\n\n続ける。\n";
const file = (text: string, path = "records/1/ア/1.md"): SourceFile => ({ path, blob: text, text });
const read = (text: string) => parseMeasure(file(text), "1-ア-1");
const places = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
const withProgress = (words: string): string => PAGE.replace("行った。", words);

describe("what GitHub would draw as more than text is named at its place, and no word of it is lost", () => {
  test.each([
    ["~~旧い文。~~ 新しい文。", "取り消し線の書式"],
    ["4月~6月、9月~11月に行った。", "取り消し線の書式"],
    ["~~旧い文。~~新しい文。", "取り消し線の印"],
    ["| 区 | 件数 |\n|---|---|\n| 北 | 3 |", "「|」で区切った表"],
    ["- [ ] 研修", "チェックボックス"],
    ["1. [x] 研修", "チェックボックス"],
    ["これは**「重要」**です。", "太字の印"],
    ["これは__「重要」__です。", "太字の印"],
    ["これは*「重要」*です。", "斜体の印"],
    ["研修[^1]を行った。\n\n[^1]: 2回", "脚注の書式"],
    ["<soudan@city.example.jp> に送った。", "リンクの書式"],
    ["<24jikan@city.example.jp> に送った。", "リンクの書式"],
    ["<details>", "HTMLのタグ"],
  ])("%s", async (words, name) => {
    const { value, diagnostics } = await read(withProgress(words));
    expect(places(diagnostics)[0]).toMatch(/^13:\d+ plain-text /u);
    expect(diagnostics[0]?.message).toContain(name);
    const typed = words.replace(/^- /u, "・").replaceAll(/\n+/gu, "\n");
    expect(value.progress).toBe(typed);
  });

  test.each([
    "4月~6月に行った。",
    "3*4か所、a_b_c.xlsx、5 * 6 * 7",
    "soudan@city.example.jp、https://city.example.jp/~kodomo/、@mihon、#12",
    "北区|東区",
    "研修[^1]",
    "「****」",
    "これは\\*\\*「重要」\\*\\*です。",
  ])("%s is text like any other", async (words) => {
    expect(places((await read(withProgress(words))).diagnostics)).toEqual([]);
  });

  test.each(["<!-- ここに書く", "```", "~~~", "<pre>", "<?x", "<script>\n研修"])(
    "%s without its end is told on its line, and the headings below are read",
    async (words) => {
      const { value, diagnostics } = await read(withProgress(words));
      expect(places(diagnostics)[0]).toMatch(/^13:1 plain-text 「.*閉じていません。/u);
      expect(value).toMatchObject({ goal: "整える。", evaluation: "よい。", plan: "続ける。" });
      expect(value.progress).toBe(words);
    },
  );
});

describe("lines around the front matter that are not quite 「---」", () => {
  test.each([
    ["an empty line before it", `\n${PAGE}`],
    ["blanks and a byte order mark before it", `\uFEFF \n　\n${PAGE}`],
    ["two byte order marks", `\uFEFF\uFEFF${PAGE}`],
    ["four dashes", PAGE.replace("---", "----")],
    ["plus signs, as in TOML", PAGE.replaceAll("---", "+++")],
    ["full-width dashes", PAGE.replaceAll("---", "－－－")],
    ["an indented line", ` ${PAGE}`],
    ["two dashes at the end", PAGE.replace("\n---\n", "\n--\n")],
    ["CRLF and too many dashes", PAGE.replaceAll("---", "-----").replaceAll("\n", "\r\n")],
  ])("%s: each is told, nothing else is, and mended the page is right", async (_, text) => {
    const { value, diagnostics } = await read(text);
    expect(value).toMatchObject({ category: "継続", progress: "行った。", plan: "続ける。" });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(diagnostics.map(() => "yaml"));
    let mended = text;
    for (const { fix } of diagnostics.toReversed())
      mended = mended.slice(0, fix?.start) + (fix?.text ?? "") + mended.slice(fix?.end);
    expect(mended).not.toBe(text);
    expect((await read(mended)).diagnostics).toEqual([]);
  });

  test("U+2028 ends no line: what stands behind it is not cut off", async () => {
    const text = PAGE.replace("---\n\n##", "終了理由: a\u2028---\u2028b\n---\n\n##");
    expect((await read(text)).value.endReason).toBe("a\u2028---\u2028b");
    const wide = PAGE.replace("子）児童相談所", "子）課\u2028　係");
    expect((await read(wide)).value.departments).toEqual(["子）課\u2028　係"]);
  });
});

describe("texts that nobody wrote", () => {
  const conflict = withProgress(
    "<<<<<<< HEAD\n3区に置いた。\n=======\n4区に置いた。\n>>>>>>> main",
  );

  test("a conflict that Git left is the one finding, over all its lines", async () => {
    const { value, diagnostics } = await read(conflict);
    expect(diagnostics).toMatchObject([
      { rule: "merge-conflict", line: 13, column: 1, endLine: 17, endColumn: 13 },
    ]);
    expect(value.progress).toBe("");
    const crlf = await read(conflict.replaceAll("\n", "\r\n"));
    expect(crlf.diagnostics).toMatchObject([{ rule: "merge-conflict", line: 13, endLine: 17 }]);
  });

  test("the tickets of Git LFS are told once for the whole edition", async () => {
    const ticket = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";
    const paths = ["index.md", "1/index.md", "1/ア/1.md", "1/ア/2.md", "departments.yaml"];
    const files = paths.map((path) => file(ticket, `records/${path}`));
    const { diagnostics } = await assembleEdition(files, { root: "records" });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ path: "records/1/index.md", rule: "file-layout" });
    expect(diagnostics[0]?.message).toContain("ほかの4個のファイルも同じです");
  });

  test("line ends of CR alone are told once, and the fix changes nothing else", async () => {
    const { value, diagnostics } = await read(PAGE.replaceAll("\n", "\r"));
    expect(value).toEqual((await read(PAGE)).value);
    expect(diagnostics).toHaveLength(1);
    const { start = 0, end = 0, text = "" } = diagnostics[0]?.fix ?? {};
    const old = PAGE.replaceAll("\n", "\r");
    expect(old.slice(0, start) + text + old.slice(end)).toBe(PAGE);
  });
});

test("a finding before a CRLF ends on its line, not behind it", async () => {
  const { diagnostics } = await read(PAGE.replace("  - 子）児童相談所\n", "  -\r\n 値: x\n"));
  const lines = PAGE.replace("  - 子）児童相談所\n", "  -\r\n 値: x\n").split(/\r\n|\n/u);
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const { endLine, endColumn } of diagnostics)
    expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? "").length + 1);
});

test.each([
  ["blanks before a word", `${" ".repeat(900_000)}x`],
  ["empty lines before a line", `${"\n".repeat(900_000)}---\nx`],
  ["beginnings of conflicts", "<<<<<<<\n".repeat(100_000)],
  ["dashes before a key", `${"-".repeat(900_000)}x: y`],
])("a page of %s takes time with its length only", async (_, text) => {
  expect((await read(text)).diagnostics.length).toBeGreaterThan(0);
});

test.each([" ", "\t"])("a line of very many blanks (%j) is read to the letter", async (blank) => {
  const line = `前${blank.repeat(50_000)}後`;
  const { value } = await read(withProgress(`2) ${line}\n4) 次の行。`));
  expect(value.progress).toBe(`2) ${line}\n4) 次の行。`);
});
