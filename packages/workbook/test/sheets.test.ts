import { UserError } from "@torikumi/record";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../src/index.ts";
import { makeXlsx, workbookParts, type TestSheet } from "../dev/make-xlsx.ts";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

const OTHER = ["○別の取組", ...ROW.slice(1)] as unknown as TestRow;

async function read(...sheets: readonly TestSheet[]) {
  const { files, notes } = await readWorkbook(makeXlsx(sheets), { editionId: "r7" });
  return {
    measures: [...files.keys()].filter((path) => /\/\d+\.md$/.test(path)),
    told: noteLines(notes),
  };
}

/** A sheet of a list: headings in the first row. */
function list(name: string, rows: readonly (readonly string[])[]): TestSheet {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => [`${"ABCDEFGH"[column]}${row + 1}`, text] as const),
  );
  return { name, cells: Object.fromEntries(cells.filter(([, text]) => text !== "")) };
}

describe("sheets that show how to fill the others in are left out, and that is said", () => {
  test.each([
    "記入例",
    "1-ア（記入例）",
    "記載例",
    "見本",
    "作成要領",
    "【例】1-ア",
    "入力例 1-ア",
    "ひな形",
    "雛型（1-ア）",
    "様式",
    "回答様式",
    "記載要領",
    "書式",
    "テンプレート",
  ])("by the name 「%s」", async (name) => {
    const { measures, told } = await read(paperSheet([ROW]), paperSheet([OTHER], { name }));
    expect(measures).toEqual(["1/ア/1.md"]);
    expect(told).toEqual([
      `warning ${name}!A1:F15「みほん市の検証報告書を踏まえた令和６年…」 記入例や作成要領のシートとみて取り込みません。取組の表なら、シート名や表の上の「記入例」などを除いてください。`,
    ]);
  });

  test("by a word above the table", async () => {
    const sheet = paperSheet([OTHER], { name: "1-イ", letter: "イ", cells: { F1: "【記入例】" } });
    expect((await read(paperSheet([ROW]), sheet)).measures).toEqual(["1/ア/1.md"]);
  });

  test.each(["ひな形", "様式", "記載要領"])(
    "「%s」 is not passed over in silence where nothing else has measures",
    async (name) => {
      await expect(read(paperSheet([ROW], { name }))).rejects.toThrow(
        `取組の表のあるシート「${name}」は、記入例や作成要領のシートなので取り込みません。取り込む取組なら、シート名や表の上の「記入例」「ひな形」「様式」などの字を除いてください。`,
      );
    },
  );

  test("a number of a form is the name of a sheet like others", async () => {
    const { measures } = await read(paperSheet([ROW], { name: "様式1" }));
    expect(measures).toEqual(["1/ア/1.md"]);
  });

  test("a legend, a case and a rule are no examples", async () => {
    const { measures } = await read(paperSheet([ROW], { name: "1-ア 凡例つき 事例" }));
    expect(measures).toEqual(["1/ア/1.md"]);
  });
});

describe("a sheet without a table of measures", () => {
  test("that looks like one is an error that quotes its headings", async () => {
    const rows = Array.from({ length: 3 }, (_, index) => [
      `事業${index}`,
      "概要",
      "済み",
      "Ａ",
      "継続",
      "子育て課",
    ]);
    const sheet = list("1-イ", [
      ["事業名", "事業の中身", "昨年度の実績", "達成度", "今後の方向性", "所管課"],
      ...rows,
    ]);
    const { measures, told } = await read(paperSheet([ROW]), sheet);
    expect(measures).toEqual([]);
    expect(told[0]).toBe(
      "error 1-イ!A1:F4「事業名」 取組の表に見えますが、見出しを読み取れません。1行目の見出しは「事業名」「事業の中身」「昨年度の実績」「達成度」「今後の方向性」「所管課」。足りないのは「取組内容」「取組状況」「自己評価」「今後の取組」「取組区分」。もしかして: A1の「事業名」は「取組内容」、B1の「事業の中身」は「取組内容」、C1の「昨年度の実績」は「取組状況」、D1の「達成度」は「自己評価」、E1の「今後の方向性」は「今後の取組」。取組の表なら見出しを直し、そうでなければシートを非表示にするか削除してください。",
    );
  });

  test("of a policy's name with a table of quite other headings is an error, with one row too", async () => {
    const sheet = list("1-イ", [
      ["事業", "概要", "R6の数", "課題", "課名"],
      ["訪問", "家庭を訪ねる。", "12", "人手", "福祉課"],
    ]);
    const { told } = await read(paperSheet([ROW]), sheet);
    expect(told[0]).toMatch(
      /^error 1-イ!A1:E2「事業」 取組の表に見えますが、見出しを読み取れません。1行目の見出しは「事業」/u,
    );
  });

  test("with another table is a warning, a cover an info, both with their first words", async () => {
    const numbers = list("予算", [
      ["年度", "当初", "補正", "決算"],
      ...Array.from({ length: 3 }, () => ["R6", "1", "2", "3"]),
    ]);
    const { told } = await read(list("表紙", [["みほん市"]]), paperSheet([ROW]), numbers);
    expect(told).toEqual([
      "warning 予算!A1:D4「年度」 表のあるシートですが、取組の表の見出しがないため取り込みません（文字のあるセル16個）。",
      "info 表紙!A1「みほん市」 取組の表のないシートは取り込みません（文字のあるセル1個）。",
    ]);
  });

  test("alone, is named with the row that comes nearest", async () => {
    const bytes = makeXlsx([
      list("Sheet1", [
        ["No.", "項目", "担当省庁", "主な実績など"],
        ["1", "計画", "国", "進めた"],
      ]),
    ]);
    const error = await readWorkbook(bytes, { editionId: "r7" }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toMatch(
      /いちばん近いのはシート「Sheet1」で、1行目の見出しは「No.」「項目」「担当省庁」「主な実績など」。足りないのは/,
    );
  });

  test("a second sheet of the same policy is a warning", async () => {
    const { told } = await read(paperSheet([ROW]), paperSheet([OTHER], { name: "1-ア 続き" }));
    expect(told).toEqual([
      expect.stringMatching(/^warning 1-ア 続き! 取組方針「1-ア」はシート「1-ア」の続き/),
    ]);
  });
});

describe("a sheet of another year, or one that somebody kept aside, is asked about", () => {
  const OLDER = { B8: "令和５年度の取組状況", C8: "自己評価", E8: "取組区分" };

  test.each([
    ["the second", [paperSheet([ROW]), paperSheet([OTHER], { name: "R5", cells: OLDER })]],
    ["the first", [paperSheet([OTHER], { name: "R5", cells: OLDER }), paperSheet([ROW])]],
  ])("%s, by the years of its headings", async (_, sheets) => {
    const { measures, told } = await read(...sheets);
    expect(measures).toEqual([]);
    expect(told.filter((line) => line.startsWith("error"))).toEqual([
      "error R5!B8 取組状況の対象期間「令和５年度」が、シート「1-ア」の「令和６年度」より前です。前の年度の表なら、シートを非表示にするか削除してください。同じ年度の表なら、見出しの年をそろえてください。",
    ]);
  });

  test("by the goal that another sheet has too", async () => {
    const other = [ROW[0], "窓口を２か所置いた。", ...ROW.slice(2)] as unknown as TestRow;
    const { told } = await read(paperSheet([ROW]), paperSheet([other], { name: "まとめ" }));
    expect(told[0]).toMatch(/^error まとめ!A9 取組内容がシート「1-ア」の A9 と同じです。/u);
  });

  test.each(["旧", "前年度", "昨年度分", "1-ア（旧）", "1-ア 控え", "コピー ～ 1-ア"])(
    "by its name 「%s」",
    async (name) => {
      const sheet = paperSheet([OTHER], { name, letter: "イ" });
      const { measures, told } = await read(paperSheet([ROW]), sheet);
      expect(measures).toEqual([]);
      expect(told).toContainEqual(
        expect.stringMatching(/^error .*!A1:F15 名前からは前の年度の表、控え、写しのように見える/u),
      );
    },
  );

  test("a sheet that is alone is what its name says: the one that counts", async () => {
    expect((await read(paperSheet([ROW], { name: "旧" }))).measures).toEqual(["1/ア/1.md"]);
  });
});

test("a table without a row of measures is told", async () => {
  const empty = paperSheet([], { name: "1-イ", letter: "イ" });
  expect((await read(paperSheet([ROW]), empty)).told).toEqual([
    "warning 1-イ!A1 見出しの下に取組の行がない表です。取組があるなら、見出しのすぐ下の行から書いてください。",
  ]);
});

test("a sheet of a chart has no cells: it is told, and the others are read", async () => {
  const sheets = [paperSheet([ROW])];
  const parts = workbookParts(sheets);
  const list = parts["xl/workbook.xml"] ?? "";
  const links = parts["xl/_rels/workbook.xml.rels"] ?? "";
  const bytes = makeXlsx(sheets, {
    "xl/workbook.xml": list.replace(
      "<sheets>",
      '<sheets><sheet name="グラフ1" sheetId="9" r:id="rId9"></sheet>',
    ),
    "xl/_rels/workbook.xml.rels": links.replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    ),
    "xl/chartsheets/sheet1.xml": "<chartsheet/>",
  });
  const { files, notes } = await readWorkbook(bytes, { editionId: "r7" });
  expect(files.has("1/ア/1.md")).toBe(true);
  expect(noteLines(notes)).toEqual([
    "info グラフ1! グラフなど、セルのないシートです。中の文字は読み取れません。必要な文字はセルに書いてください。",
  ]);
});

test("a row that stands twice on a sheet is two measures, and that is told", async () => {
  const { measures, told } = await read(paperSheet([ROW, ROW]));
  expect(measures).toHaveLength(2);
  expect(told).toEqual([
    "warning 1-ア!A10 同じシートの A9 の取組と全く同じです。2つの取組として取り込みました。写しの行なら削除してください。",
  ]);
});
