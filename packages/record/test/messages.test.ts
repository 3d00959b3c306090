import { describe, expect, test } from "vitest";
import {
  parseEditionPage,
  parseMeasure,
  parsePolicy,
  parseRecommendation,
  parseRegister,
  type Diagnostic,
  type SourceFile,
} from "../src/index.ts";

const file = (text: string): SourceFile => ({ path: "records/1/ア/1.md", blob: "", text });
const lines = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
const measure = async (text: string): Promise<readonly Diagnostic[]> =>
  (await parseMeasure(file(text), "1-ア-1")).diagnostics;
const KEYS = "取組区分: 継続\n担当部:\n  - 子）児童相談所\n";
const page = (heading: string, keys = KEYS): string =>
  `---\n${keys}---\n\n## 取組内容\n\n整える。\n\n${heading}\n\n行った。\n\n## 自己評価\n\nよい。\n\n## 今後の取組\n\n続ける。\n`;

describe("a line that was meant as a heading", () => {
  test.each([
    "##取組状況",
    "＃＃ 取組状況",
    "##　取組状況",
    "# 取組状況",
    "### 取組状況",
    "**取組状況**",
    "■取組状況",
    "【取組状況】",
    "１．取組状況",
    "取組状況",
    "- 取組状況",
    "　## 取組状況",
    "\\## 取組状況",
    "<b>取組状況</b>",
  ])("%s is the one finding at its line, and mended it is the heading", async (heading) => {
    const text = page(heading);
    const [found, ...more] = await measure(text);
    expect(more).toEqual([]);
    expect([found?.line, found?.rule]).toEqual([11, "heading"]);
    expect(found?.message).toMatch(
      /^「.*」は見出しになっていません。もしかして: 「## 取組状況」。$/u,
    );
    const { start = 0, end = 0, text: words = "" } = found?.fix ?? {};
    const mended = await parseMeasure(
      file(text.slice(0, start) + words + text.slice(end)),
      "1-ア-1",
    );
    expect(mended.diagnostics).toEqual([]);
    expect(mended.value).toMatchObject({ goal: "整える。", progress: "行った。" });
  });

  test("is guessed without a fix where its words are not quite right", async () => {
    const found = await measure(page("■取り組み状況"));
    expect(lines(found)).toEqual([
      "11:1 heading 「■取り組み状況」は見出しになっていません。もしかして: 「## 取組状況」。",
    ]);
    expect(found[0]?.fix).toBeUndefined();
  });

  test("has no fix where more than one line would have to change", async () => {
    const found = await measure(page("取組状況\n==="));
    expect(found.map(({ rule, fix }) => [rule, fix])).toEqual([["heading", undefined]]);
    const code = await measure(page("```\n##取組状況\n```"));
    expect(code.map(({ rule, fix }) => [rule, fix])).toEqual([
      ["plain-text", undefined],
      ["heading", undefined],
    ]);
  });

  test("is left alone where it is text: the section is there, the hashes are escaped", async () => {
    const plan = (line: string): string => `${page("## 取組状況")}\n${line}\n`;
    for (const line of ["■取組状況", "取組状況", "\\## 取組状況", "取組状況を公表する。", "#12"])
      expect(lines(await measure(plan(line)))).toEqual([]);
    expect(lines(await measure(plan("##委員会意見")))).toEqual([
      "23:1 heading 「##委員会意見」は見出しになっていません。もしかして: 「## 委員会意見」。",
    ]);
    const shared = page("## 取組状況", `${KEYS}取組内容: 1-イ-1\n`).replace(
      "## 取組内容\n\n整える。\n\n",
      "",
    );
    expect(lines(await measure(`${shared}\n取組内容\n`))).toEqual([]);
  });
});

describe("front matter", () => {
  const first = async (keys: string): Promise<string[]> =>
    lines(await measure(page("## 取組状況", keys)));

  test.each([
    [`${KEYS}　- 区）保健福祉部\n`, "5:1 yaml 「- 区）保健福祉部」の行の始めの字下げが"],
    [
      `担当部:\n　　- 子）児童相談所\n取組区分: 継続\n`,
      "3:1 yaml 「- 子）児童相談所」の行の始めの字下げが",
    ],
    [`　${KEYS}`, "2:1 yaml 「取組区分: 継続」の行の始めの字下げが"],
    [KEYS.replace("- ", "-　"), "4:1 yaml 「-　子）児童相談所」の「-」の後が"],
    [KEYS.replace(": 継", ":　継"), "2:1 yaml 「取組区分:　継続」の「:」の後が"],
  ])("names a full-width space where YAML needs a half-width one: %j", async (keys, message) => {
    expect(await first(keys)).toEqual([
      `${message}全角の空白になっています。半角の空白に直してください。`,
    ]);
  });

  test("may hold full-width spaces inside a value", async () => {
    const value = "据置理由: |\n  一行目\n  　- 二行目\n終了理由: '　始めの空白'\n";
    expect(await first(`${KEYS}${value}`)).toEqual([]);
  });

  test("says which bracket or quotation mark is not closed, where it opens", async () => {
    expect(await first("取組区分: 継続\n担当部: [子）児童相談所\n")).toEqual([
      "3:6 yaml 「担当部: [子）児童相談所」の「[」が閉じていません。最後の値の後に「]」を書いてください。",
    ]);
    expect(await first(KEYS.replace("継続", "'継続"))).toEqual([
      "2:7 yaml 引用符「'」が閉じていません。値の終わりに同じ引用符を書くか、始めの引用符を取り除いてください。",
    ]);
  });

  test("tells the first few of many slips of one kind, and how many more there are", async () => {
    const bomb = Array.from({ length: 30 }, (_, at) => `k${at}: &k${at} [*k${at - 1}]\n`).join("");
    const found = await first(`${bomb}${KEYS}`);
    expect(found).toHaveLength(3);
    expect(found[2]).toMatch(/（同じ誤りがほかに27件あります。）$/u);
    const keys = Array.from({ length: 9 }, (_, at) => `備考${at}: 有\n`).join("");
    const unknown = await first(`${keys}${KEYS}`);
    expect(unknown.map((one) => one.slice(0, 24))).toEqual([
      "2:1 front-matter 「備考0」とい",
      "3:1 front-matter 「備考1」とい",
      "4:1 front-matter 「備考2」とい",
    ]);
    expect(unknown[2]).toMatch(/（同じ誤りがほかに6件あります。）$/u);
  });

  test("is not read over and over where one line holds thousands of aliases", async () => {
    expect(await first(`a: [${"*a,".repeat(20_000)}]\n`)).toHaveLength(2);
    expect(await first(`${"　x\n".repeat(20_000)}`)).toHaveLength(3);
    expect(await first(`${"[".repeat(5_000)}\n`)).not.toEqual([]);
  });
});

describe("examples in messages fit the page", () => {
  const INDEX =
    "---\n年度版: r7\n題名: みほん市\n対象期間:\n  取組状況: 令和6年度\n  今後の取組: 令和7年度以降\n取組区分:\n  継続: 続ける\n---\n";
  const edition = async (text: string): Promise<string[]> =>
    lines((await parseEditionPage(file(text))).diagnostics);
  const register = (text: string): string[] => lines(parseRegister(file(text)).diagnostics);

  test("of the edition", async () => {
    const vocabulary =
      "「取組区分:」の次の行から1行に1つずつ「  新規: 新たに始めるもの」「  継続: これまでと同じように行うもの」のように書いてください。";
    expect(await edition(INDEX.replace("取組区分:\n  継続: 続ける\n", ""))).toEqual([
      `2:1 front-matter 「取組区分」がありません。${vocabulary}`,
    ]);
    expect(await edition(INDEX.replace("取組区分:\n  継続: 続ける\n", "取組区分: 継続\n"))).toEqual(
      [`7:7 front-matter 「取組区分」の下に「項目: 値」の行がありません。${vocabulary}`],
    );
    expect(await edition(INDEX.replace("  今後の取組: 令和7年度以降\n", ""))).toEqual([
      "5:3 front-matter 「今後の取組」がありません。「  今後の取組: 令和7年度以降」のように書いてください。",
    ]);
    expect(await edition(INDEX.replace("年度版: r7", "年度版:r7"))).toEqual([
      "2:1 yaml 「年度版:r7」の「:」の後に空白がありません。「年度版: r7」のように、半角の空白を1つ入れてください。",
    ]);
    const withKey = (line: string): string => INDEX.replace("題名:", `${line}\n題名:`);
    expect(await edition(withKey("公表日: 2026-02-30"))).toEqual([
      "3:6 front-matter 「公表日」が「2026-02-30」で、日付の形になっていません。「2026-08-20」のように、西暦4桁・月2桁・日2桁を半角の「-」でつないでください。",
    ]);
    expect(await edition(withKey("サイトの場所: javascript:alert(1)"))).toEqual([
      "3:9 front-matter 「サイトの場所」が「javascript:alert(1)」で、アドレスの形になっていません。https:// で始まるアドレスを書いてください。",
    ]);
    expect(await edition("前書き\n")).toEqual([
      "1:1 front-matter 先頭の「---」から「---」までの間に、「年度版: r7」のような項目がありません。記入例に合わせて書いてください。",
    ]);
  });

  test("of the register", () => {
    expect(register("部: []\n").at(-1)).toBe(
      "1:1 front-matter 「担当部」がありません。「担当部:」の行の下に「  - 名称: 子）児童相談所」のように書いてください。",
    );
    expect(register("担当部:\n  - 子）児童相談所\n")).toEqual([
      "2:5 front-matter 「担当部」の一覧の値が「項目: 値」の形になっていません。「担当部:」の行の下に「  - 名称: 子）児童相談所」のように書いてください。",
    ]);
    expect(register("担当部:\n  - 名称:子）児童相談所\n    局: こども局\n")).toEqual([
      "2:5 yaml 「名称:子）児童相談所」の「:」の後に空白がありません。「名称: 子）児童相談所」のように、半角の空白を1つ入れてください。",
    ]);
  });

  test("of a page with nothing in it", async () => {
    const EMPTY =
      "1:1 front-matter ファイルが空になっています。記入例に合わせて書くか、要らないファイルなら取り除いてください。";
    expect(lines(await measure("\n\n"))).toEqual([EMPTY]);
    expect(await edition("")).toEqual([EMPTY]);
    expect(register("")).toEqual([EMPTY]);
    expect(lines((await parseRecommendation(file(""), 1)).diagnostics)).toEqual([EMPTY]);
    expect((await parsePolicy(file(""), "1-ア")).diagnostics).toEqual([]);
  });
});

test.each(["---", "..."])(
  "what stands below a line %s of the register is not read, and that is told",
  (end) => {
    const register = parseRegister(
      file(`担当部:\n  - 名称: 子）児童相談所\n${end}\n担当部:\n  - 名称: 区）保健福祉部\n`),
    );
    expect(register.value.map(({ name }) => name)).toEqual(["子）児童相談所"]);
    expect(lines(register.diagnostics)).toEqual([
      expect.stringMatching(/^[34]:1 yaml 「---」か「...」の行から下は読まれません。/u),
    ]);
  },
);
