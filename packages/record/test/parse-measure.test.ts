import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatEditionPage,
  formatMeasure,
  formatPolicy,
  formatRecommendation,
  formatRegister,
  parseEditionPage,
  parseMeasure,
  parsePolicy,
  parseRecommendation,
  parseRegister,
  type Measure,
  type SourceFile,
} from "../src/index.ts";

const file = (text: string, path = "records/1/ア/1.md"): SourceFile => ({ path, blob: "", text });
const lines = (diagnostics: Awaited<ReturnType<typeof parseMeasure>>["diagnostics"]): string[] =>
  diagnostics.map(
    ({ line, column, endLine, endColumn, rule, message }) =>
      `${line}:${column}-${endLine}:${endColumn} ${rule} ${message}`,
  );
const wrong = async (text: string): Promise<string[]> =>
  lines((await parseMeasure(file(text), "1-ア-1")).diagnostics);
const RIGHT =
  "---\n取組区分: 継続\n担当部:\n  - 子）児童相談所\n---\n\n## 取組内容\n\n○整える。\n\n## 取組状況\n\n行った。\n\n## 自己評価\n\nよい。\n\n## 今後の取組\n\n続ける。\n";

describe("a measure's page", () => {
  test("gives its values and where they stand", async () => {
    const page = await parseMeasure(file(RIGHT), "1-ア-1");
    expect(page.diagnostics).toEqual([]);
    expect(page.value).toEqual({
      id: "1-ア-1",
      category: "継続",
      departments: ["子）児童相談所"],
      goal: "○整える。",
      progress: "行った。",
      evaluation: "よい。",
      plan: "続ける。",
    });
    const slice = (path: (string | number)[], part?: "key"): string =>
      RIGHT.slice(page.spanOf(path, part).start, page.spanOf(path, part).end);
    expect([slice(["取組区分"]), slice(["取組区分"], "key"), slice(["担当部", 0])]).toEqual([
      "継続",
      "取組区分",
      "子）児童相談所",
    ]);
    expect(
      page.sections.map(({ name, heading }) => [name, RIGHT.slice(heading.start, heading.end)]),
    ).toEqual(["取組内容", "取組状況", "自己評価", "今後の取組"].map((name) => [name, name]));
  });

  test("reads the same with a byte order mark and CRLF line ends", async () => {
    const plain = await parseMeasure(file(RIGHT), "1-ア-1");
    const windows = await parseMeasure(file(`\uFEFF${RIGHT.replaceAll("\n", "\r\n")}`), "1-ア-1");
    expect(windows.value).toEqual(plain.value);
    expect(windows.diagnostics).toEqual([]);
  });

  test("says in Japanese and at its place what YAML would lose without a word", async () => {
    const found = async (keys: string): Promise<string> =>
      (await wrong(RIGHT.replace("取組区分: 継続", keys)))[0] ?? "";
    expect(await found("取組区分: 継続 #2")).toBe(
      "2:10-2:12 yaml 空白の後の「#」から右は注釈として読み捨てられます。値の一部なら、値全体を「'…'」と引用符で囲んでください。注釈なら別の行に書いてください。",
    );
    expect(await found("取組区分: &課")).toBe(
      "2:7-2:9 yaml 「&課」は目印として読まれ、値になりません。「'&課'」のように引用符で囲んでください。",
    );
    expect(await found("取組区分: *印")).toMatch(/^2:7-2:9 yaml 「\*」で始まる値は/);
    expect(await found("取組区分:継続")).toMatch(
      /^2:1-.* yaml 「取組区分:継続」の「:」の後に空白がありません。/,
    );
    expect(await found("取組区分：継続")).toMatch(
      /^2:1-.* yaml 「取組区分：継続」の「：」が全角になっています。/,
    );
    expect(await found("取組区分: 拡充\n取組区分: 継続")).toMatch(
      /^3:1-.* yaml 項目「取組区分」が2回書かれています。/,
    );
    expect(await found("取組区分: !拡充 継続")).toMatch(
      /yaml 「!」で始まる値は型の指定として読まれ/,
    );
    expect(await found("取組区分: 拡\n  充")).toMatch(
      /^2:7-3:4 yaml 値が2行以上に分かれています。/,
    );
    expect(await found("\t取組区分: 継続")).toMatch(/yaml 行の始めがタブ/);
    expect(await found("取組区分: @継続")).toMatch(/yaml 値が「@」で始まっています。/);
    expect(await found("取組区分: a: b")).toMatch(/yaml 「取組区分: a: b」に「: 」が2つあるか/);
  });

  test("says which key is missing, unknown or of the wrong form", async () => {
    expect(await wrong(RIGHT.replace("取組区分: 継続\n", ""))).toEqual([
      "2:1-3:12 front-matter 「取組区分」がありません。「取組区分: 継続」のように書いてください。",
    ]);
    expect(await wrong(RIGHT.replace("取組区分:", "取組区部:"))).toEqual([
      "2:1-2:5 front-matter 「取組区部」という項目はありません。もしかして: 「取組区分」",
    ]);
    expect(
      await wrong(RIGHT.replace("担当部:\n  - 子）児童相談所", "担当部: 子）児童相談所")),
    ).toEqual([
      "3:6-3:13 front-matter 「担当部」が一覧になっていません。次の行から「  - 」で始めて1つずつ書いてください。",
    ]);
    expect(await wrong(RIGHT.replace("担当部:", "再掲: １－ア－１\n担当部:"))).toEqual([
      "3:5-3:10 front-matter 「再掲」が「１－ア－１」で、取組の番号の形になっていません。「1-ア-2」のように、提言の番号・方針の記号・通し番号を半角の「-」でつないでください（取組方針がなければ「1-2」）。",
    ]);
    expect(await wrong("## 取組内容\n\n文。\n")).toEqual([
      "1:1-1:1 front-matter 先頭の「---」から「---」までの間に、「取組区分: 継続」のような項目がありません。記入例に合わせて書いてください。",
    ]);
    expect(await wrong("---\n取組区分: 継続\n")).toEqual([
      "1:1-2:1 yaml 先頭の「---」を閉じる「---」の行がありません。項目の最後の行の下に「---」だけの行を書いてください。",
    ]);
  });

  test("refuses alias bombs and endless files without reading them", async () => {
    const bomb = `a: &a [x,x]\n${Array.from({ length: 20 }, (_, at) => `k${at}: &k${at} [*a,*a,*a,*a]`).join("\n")}`;
    expect((await wrong(RIGHT.replace("取組区分: 継続", bomb)))[0]).toMatch(/yaml 「&a」は目印/);
    expect((await wrong(`${RIGHT}${"あ".repeat(1_000_001)}\n`))[0]).toMatch(
      /plain-text ファイルが100万字を超えています/,
    );
    expect((await wrong(`${RIGHT}\n${">".repeat(90_000)}\n`))[0]).toMatch(
      /plain-text 書式が複雑すぎて読めません/,
    );
    expect((await wrong(RIGHT.replace("継続", "[".repeat(50_000))))[0]).toMatch(/yaml/);
  });

  test("never throws, whatever the text", async () => {
    const piece = fc.constantFrom(
      "---\n",
      "取組区分: ",
      "担当部:\n",
      "  - ",
      "継続",
      "\n",
      ": ",
      "## ",
      "取組内容",
      "&",
      "*",
      "!",
      "[",
      "{",
      '"',
      "'",
      "\t",
      "|",
      ">",
      "#",
      "\r",
      "\uFEFF",
      "\0",
      "\uD800",
      "<",
      "-",
      "1. ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (parts) => {
        const page = await parseMeasure(file(parts.join("")), "1-ア-1");
        for (const { line, column } of page.diagnostics)
          expect(Math.min(line, column)).toBeGreaterThan(0);
        expect(Array.isArray(page.value.departments)).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });
});

describe("where a measure comes from and goes", () => {
  const page = (keys: string) =>
    parseMeasure(
      file(
        `---\n取組区分: 終了\n担当部:\n  - 子）部\n${keys}---\n\n## 取組内容\n\na\n\n## 取組状況\n\nb\n\n## 自己評価\n\nc\n\n## 今後の取組\n\nd\n`,
      ),
      "1-ア-1",
    );

  test("reads one 前身 or a list of them, and 統合先", async () => {
    const one = await page("前身: 3-ウ-2\n統合先: 3-エ-3\n");
    expect(one.value).toMatchObject({ predecessors: ["3-ウ-2"], mergedInto: "3-エ-3" });
    expect(formatMeasure(one.value)).toContain("前身: 3-ウ-2\n統合先: 3-エ-3\n");
    const two = await page("前身:\n  - 3-ウ-2\n  - 3-ウ-5\n");
    expect(two.diagnostics).toEqual([]);
    expect(two.value.predecessors).toEqual(["3-ウ-2", "3-ウ-5"]);
  });

  test.each([
    ["前身: 三の二\n", "「前身」が「三の二」で、取組の番号の形になっていません。"],
    ["前身:\n  - 3-ウ-2\n  - 三\n", "「前身」が「三」で、取組の番号の形になっていません。"],
    ["前身: []\n", "「前身」が空になっています。"],
    ["統合先:\n  - 3-ウ-2\n", "「統合先」が1つの値になっていません。"],
  ])("says what is wrong with %j", async (keys, message) => {
    const { diagnostics } = await page(keys);
    expect(diagnostics.map((one) => one.message.slice(0, message.length))).toEqual([message]);
  });
});

describe("pages written and read again", () => {
  const word = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .map((text) => text.replaceAll("\0", "").replace(/[\r\n\t]/g, " "))
    .filter((text) => text.trim() !== "" && text.isWellFormed());
  const cell = fc
    .array(
      fc.oneof(
        word,
        fc.constantFrom("", "・項目", "　※注", "# x", "1. y", "{}", "-", "null", "yes"),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join("\n"));
  const reason = fc
    .array(fc.oneof(word, fc.constantFrom(" ", "", "#", "- ", ": ", "\r", "\t", "'", '"', "\\")), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.join("\n"))
    .filter((text) => text.trim() !== "");
  const measure: fc.Arbitrary<Measure> = fc.record(
    {
      id: fc.constant("1-ア-1" as const),
      category: word,
      departments: fc.array(word, { minLength: 1, maxLength: 3 }),
      goal: cell,
      progress: cell,
      evaluation: cell,
      plan: cell,
      opinion: cell,
      repostOf: fc.constant("1-イ-1" as const),
      title: fc.constantFrom("夜間の電話", "#1 研修"),
      predecessors: fc.constantFrom(["3-ウ-2"] as const, ["3-ウ-2", "3-ウ-5"] as const),
      mergedInto: fc.constant("3-エ-3" as const),
      carryOverReason: reason,
      endReason: reason,
    },
    { requiredKeys: ["id", "category", "departments", "goal", "progress", "evaluation", "plan"] },
  ) as fc.Arbitrary<Measure>;

  test("a measure is the same measure", async () => {
    await fc.assert(
      fc.asyncProperty(measure, async (before) => {
        const page = await parseMeasure(file(formatMeasure(before)), "1-ア-1");
        expect(page.diagnostics).toEqual([]);
        expect(page.value).toEqual(before);
      }),
      { numRuns: 400 },
    );
  });

  test("a policy, a recommendation, an edition page and a register are the same too", async () => {
    await fc.assert(
      fc.asyncProperty(cell, word, fc.array(word, { maxLength: 5 }), async (text, name, names) => {
        expect(
          (await parsePolicy(file(formatPolicy({ id: "1-ア", direction: text })), "1-ア")).value
            .direction,
        ).toBe(text);
        const recommendation = { number: 1, title: name, items: names.map((item) => item.trim()) };
        expect(
          (await parseRecommendation(file(formatRecommendation(recommendation)), 1)).value,
        ).toEqual(recommendation);
        const edition = {
          id: "r7",
          title: name,
          periods: { progress: name, plan: "後" },
          categories: [{ name: "継続", description: text }],
          cases: names,
          preface: text,
          publishedOn: "2026-08-20",
          publisher: name,
          contact: name,
          licence: name,
          siteName: name,
          siteAddress: "https://mihon.example/torikumi/",
          repository: "https://git.example/mihon/torikumi",
          documentNumber: name,
        };
        expect((await parseEditionPage(file(formatEditionPage(edition)))).value).toEqual(edition);
        const register = [
          { name, bureau: "局", from: "r6", to: "r7", successors: names, team: "@a/b" },
          { name: "b", successors: [] },
        ];
        expect(parseRegister(file(formatRegister(register))).value).toEqual(register);
      }),
      { numRuns: 300 },
    );
  });
});
