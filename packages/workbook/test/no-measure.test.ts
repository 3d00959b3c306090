import { editionOf } from "@torikumi/record/dev/edition-of";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../src/index.ts";
import { isDitto } from "../src/read/draft/ditto.ts";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

const TITLE = "みほん市の検証報告書を踏まえた令和６年度の取組状況";

function row(changes: Readonly<Record<number, string>>, base = ROW): TestRow {
  return Object.assign([...base], changes) as unknown as TestRow;
}

function only(changes: Readonly<Record<number, string>>): TestRow {
  return row(changes, ["", "", "", "", "", ""]);
}

/** Reads rows from row 9 on, between an ordinary measure and another one. */
async function read(rows: readonly TestRow[], merges: readonly string[] = []) {
  const sheet = paperSheet([ROW, ...rows, row({ 0: "○最後の取組" })], { merges });
  const { files, notes } = await readWorkbook(makeXlsx([sheet]), { editionId: "r7" });
  return { ids: [...(await editionOf(files)).measures.keys()], told: noteLines(notes) };
}

describe("rows between the measures that are none", () => {
  test.each([
    ["a footnote", [only({ 0: "※ 区は各区を指す。" })], "warning", "見出しや注"],
    ["a numbered note", [only({ 0: "注１）実績は年度末の数" })], "warning", "見出しや注"],
    [
      "a title again with the page",
      [only({ 0: TITLE, 5: "2/3ページ" })],
      "info",
      "繰り返される題名",
    ],
    ["a title that goes on", [only({ 0: `${TITLE}（続き）` })], "info", "繰り返される題名"],
    ["the number of a page", [only({ 2: "- 2 -" })], "info", "繰り返される題名"],
    ["a word that the table goes on", [only({ 0: "（続き）" })], "info", "繰り返される題名"],
    ["a word that the table ends", [only({ 0: "以下余白" })], "warning", "見出しや注"],
    ["an example", [row({ 0: "（例）研修を行う。" })], "warning", "記入例の行"],
    ["an example marked so", [row({ 0: "記入例：研修を行う。" })], "warning", "記入例の行"],
  ])("%s is told as what it is", async (_, rows, weight, word) => {
    const { ids, told } = await read(rows);
    expect(ids).toEqual(["1-ア-1", "1-ア-2"]);
    expect(told).toEqual([expect.stringContaining(word)]);
    expect(told[0]).toMatch(new RegExp(`^${weight} 1-ア![AC]10`));
  });

  test("headings that stand again under the label of the policy go on with it", async () => {
    const label = only({ 3: "取組方針ア" });
    const headings = [
      "取組内容",
      "令和６年度の\n取組状況",
      "自己評価",
      "今後の取組",
      "取組区分",
      "担当部",
    ];
    const { ids, told } = await read([label, headings as unknown as TestRow]);
    expect(ids).toEqual(["1-ア-1", "1-ア-2"]);
    expect(told).toEqual([
      expect.stringMatching(/^info 1-ア! 取組方針「1-ア」はシート「1-ア」の続き/),
    ]);
  });

  test("a subheading over the whole width is told, one in a single cell is asked about", async () => {
    const heading = only({ 0: "（１）相談体制" });
    expect((await read([heading], ["A10:F10"])).told[0]).toMatch(
      /^warning 1-ア!A10「（１）相談体制」/,
    );
    expect((await read([heading])).told[0]).toMatch(
      /^error 1-ア!A10「（１）相談体制」 取組の欄が1つしか/,
    );
  });

  test("a word such as 例えば or 例年 begins no example", async () => {
    const { ids } = await read([row({ 0: "例年どおり会議を開く。" })]);
    expect(ids).toHaveLength(3);
  });
});

test.each([
  "○見守りの体制を整える。（続き）",
  "（前ページの続き）夜間の見守り",
  "○見守りの体制を整える。〔つづき〕",
])("a row that says that it goes on (%s) is no measure of its own", async (goal) => {
  const { told } = await read([row({ 0: goal, 2: "", 3: "" })]);
  expect(told).toEqual([
    expect.stringMatching(/^error 1-ア!A10:F10「.*取組内容に「（続き）」とある行です。/u),
  ]);
  expect((await read([row({ 0: "○続きを行う。（続きは別に定める）" })])).told).toEqual([]);
});

describe("what stands below the measures", () => {
  test.each([
    ["notes", [only({ 0: "※2 各区共通" }), only({ 0: "問合せ先は総務課" })]],
    [
      "a table of numbers",
      [
        only({ 0: "数値目標" }),
        only({ 0: "指標", 1: "基準値", 2: "目標値" }),
        only({ 0: "研修回数", 1: "２", 2: "３" }),
      ],
    ],
    [
      "a wide table",
      [
        only({ 0: "指標", 1: "基準値", 2: "目標値", 3: "実績値", 4: "単位", 5: "出典" }),
        only({ 0: "研修", 1: "１", 2: "２", 3: "３", 4: "回", 5: "課調べ" }),
      ],
    ],
  ])("%s, quoted row by row", async (_, rows) => {
    const bytes = makeXlsx([paperSheet([ROW, only({}), ...rows])]);
    const { files, notes } = await readWorkbook(bytes, { editionId: "r7" });
    expect([...(await editionOf(files)).measures.keys()]).toEqual(["1-ア-1"]);
    expect(noteLines(notes)).toEqual(
      rows.map((_row, index) =>
        expect.stringMatching(new RegExp(`^warning 1-ア!A${11 + index}.* 表の下にある文字`)),
      ),
    );
  });
});

test("a measure of short sentences below a blank row is a measure", async () => {
  const short = row({ 0: "手引を配る。", 1: "２部配った。", 2: "読まれた。", 4: "新規" });
  const bytes = makeXlsx([paperSheet([ROW, only({}), short])]);
  const { files, notes } = await readWorkbook(bytes, { editionId: "r7" });
  expect([...(await editionOf(files)).measures.keys()]).toEqual(["1-ア-1", "1-ア-2"]);
  expect(noteLines(notes)).toEqual([]);
});

test("what stands below a blank row is a measure by its category or by the headings above it", async () => {
  const short = row({ 0: "手引の配布", 1: "済み", 2: "良好", 3: "続行", 4: "拡充" });
  const told = async (rows: readonly TestRow[]) => {
    const { files, notes } = await readWorkbook(makeXlsx([paperSheet([ROW, only({}), ...rows])]), {
      editionId: "r7",
    });
    const ids = files.size === 0 ? [] : [...(await editionOf(files)).measures.keys()];
    return [ids, noteLines(notes).map((line) => line.slice(0, line.indexOf("「")))];
  };
  expect(await told([short])).toEqual([["1-ア-1", "1-ア-2"], []]);
  const headings = [
    "取組内容",
    "令和６年度の取組状況",
    "令和６年度の取組に対する自己評価",
    "令和７年度以降の取組内容",
    "取組区分",
    "担当部",
  ] as unknown as TestRow;
  expect(await told([headings, only({ 1: "休みの日にも見守った。" })])).toEqual([
    [],
    ["error 1-ア!B12"],
  ]);
});

test("a row that looks like a measure below the legend stops the import", async () => {
  const stray = {
    A25: "○夜間の相談を受ける。",
    B25: "夜間の相談員を２名置き、４８件の相談を受けた。",
    C25: "夜間に困っている家庭を見つけることができた。",
    E25: "継続",
    F25: "子）児童相談所",
  };
  const bytes = makeXlsx([paperSheet([ROW], { cells: stray })]);
  const { files, notes } = await readWorkbook(bytes, { editionId: "r7" });
  expect(files.size).toBe(0);
  expect(noteLines(notes)[0]).toMatch(
    /^error 1-ア!A25「○夜間の相談を受ける。」 取組の行に見えますが、表から離れています/u,
  );
});

test("signs that point to another cell are errors in every column, all in one note", async () => {
  const { told } = await read([
    row({ 0: "〃", 1: "同上", 2: "左記のとおり", 3: "（再掲）", 4: "〃", 5: "〃" }),
  ]);
  expect(told.map((line) => line.slice(0, line.indexOf(" ", 8)))).toEqual(
    [
      "A10「〃」",
      "B10「同上」",
      "C10「左記のとおり」",
      "D10「（再掲）」",
      "E10「〃」",
      "F10「〃」",
    ].map((place) => `error 1-ア!${place}`),
  );
});

test("a mark among the names of departments is an error too", async () => {
  const { told } = await read([row({ 5: "〃、区）保健福祉部" })]);
  expect(told.filter((line) => line.startsWith("error"))).toEqual([
    expect.stringMatching(/^error 1-ア!F10「〃」 ほかの欄と同じという印だけでは/u),
  ]);
});

test.each(["前年度と同じ。", "昨年度のとおり", "前回に同じ"])(
  "「%s」 is taken, and told: it says nothing to who reads this edition alone",
  async (text) => {
    const { ids, told } = await read([row({ 3: text })]);
    expect(ids).toHaveLength(3);
    expect(told).toEqual([
      expect.stringMatching(/^warning 1-ア!D10「.*」 前の年度と同じとだけ書かれた文/u),
    ]);
  },
);

test("words that point elsewhere within a text are told, in every column", async () => {
  const { ids, told } = await read([
    row({
      0: "○研修を行う。（1-ア-1参照）",
      1: "2回行った（再掲）。",
      3: "1-A-2のとおり続ける。",
    }),
  ]);
  expect(ids).toHaveLength(3);
  expect(told.map((line) => line.slice(0, line.indexOf(" ", 8)))).toEqual([
    "info 1-ア!A10「（1-ア-1参照）」",
    "info 1-ア!B10「（再掲）」",
    "info 1-ア!D10「1-A-2のとおり」",
  ]);
});

test.each([
  "〃",
  "〃（継続）",
  "↓",
  "〃　〃",
  "々",
  "″",
  '"',
  "同上",
  "同　上",
  "（同上）",
  "同上。",
  "同左",
  "上に同じ",
  "上記のとおり",
  "左に同じ",
  "前項に同じ",
  "同じ",
  "再掲",
  "【再掲】",
  "（1-ア-1に記載）",
  "（1-ア-1参照）",
  "1-ア-1と同じ",
  "1-ア-1に同じ",
  "1-ア-1のとおり",
  "１－ア－１のとおり。",
  "1-A-2を参照",
  "1-2-3に記載のとおり",
  "1-2に同じ",
  "1-ア-1",
  "取組1-ア-1、1-ア-2を参照のこと",
  "提言1-ア-1の再掲",
  "（再掲：1-ア-2）",
  "（前掲）",
  "前掲のとおり",
  "左記に同じ",
  "上記の取組と同様",
  "No.3と同じ",
  "3行目に同じ",
  "※1-ア-1参照",
  "別紙のとおり",
  "ゝ",
  "取組１と同じ",
  "取組①に同じ",
  "事業2のとおり",
  "（３）に同じ",
  "－〃－",
  "''",
  "（再）",
  "別添資料２のとおり",
  "別冊参照",
])("「%s」 says nothing of its own", (text) => expect(isDitto(text)).toBe(true));

test.each([
  "同上の取組を続ける。",
  "上",
  "左記",
  "研修を行う。",
  "－",
  "なし",
  "前年度と同様に続ける。",
  "前年度と同じ。",
  "1-ア-1と同じ会議を開く。",
  "R7.4.1",
  "3回",
  "12",
  "３区",
  "4-5月",
  "上半期のとおり",
  "123-4567",
])("「%s」 is a text", (text) => expect(isDitto(text)).toBe(false));
