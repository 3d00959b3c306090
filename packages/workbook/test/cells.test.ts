import { editionOf } from "@torikumi/record/dev/edition-of";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../src/index.ts";
import { makeXlsx, makeZip, workbookParts } from "../dev/make-xlsx.ts";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = paperSheet([
  ROW.map((text, column) => (column === 1 ? "" : text)) as unknown as TestRow,
]);

/** Reads the paper with one cell of raw XML at B9, perhaps with other parts. */
async function read(xml: string, change: (parts: Record<string, string>) => void = () => {}) {
  const parts = workbookParts([{ ...SHEET, raw: { B9: xml } }]);
  change(parts);
  const { files, notes } = await readWorkbook(makeZip(parts), { editionId: "r7" });
  const { measures } = await editionOf(files);
  return { text: measures.get("1-ア-1")?.value.progress, told: noteLines(notes) };
}

const inline = (text: string): string => `<c r="B9" t="inlineStr"><is><t>${text}</t></is></c>`;
/** Gives the second style of the fixture another number format. */
const format = (id: number, code?: string) => (parts: Record<string, string>) => {
  const written =
    code === undefined
      ? ""
      : `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', "&quot;")}"/>`;
  parts["xl/styles.xml"] = parts["xl/styles.xml"]!.replace(
    /(<numFmts[^>]*>)/,
    `$1${written}`,
  ).replace('<xf numFmtId="14"/>', `<xf numFmtId="${id}"/>`);
};

test.each([
  "一行目_x000D_\n二行目",
  "一行目&#13;&#10;二行目",
  "一行目_x000D_二行目",
  "一行目\r\n二行目",
  "一行目_x000B_二行目",
  "一行目_x000C_二行目",
  "一行目&#x85;二行目",
  "一行目\u2028二行目",
  "一行目&#x2029;二行目",
])("however a line break is spelled, it is one line break", async (text) => {
  expect(await read(inline(text))).toEqual({ text: "一行目\n二行目", told: [] });
});

test.each([
  ["error", "_x0007_", "0007"],
  ["error", "&#x9F;", "009F"],
  ["error", "\uFFFE", "FFFE"],
  ["error", "\uFDD0", "FDD0"],
  ["warning", "\u200B", "200B"],
  ["warning", "\u{E0041}", "E0041"],
  ["warning", "\u034F", "034F"],
  ["warning", "\t", "0009"],
])("%s of a letter (%s) that a check of the edition would refuse", async (weight, letter, name) => {
  expect((await read(inline(`前${letter}後`))).told).toEqual([
    expect.stringMatching(new RegExp(`^${weight} 1-ア!B9 .*U\\+${name}）`)),
  ]);
});

test("what makes one sign of several is no unseen letter", async () => {
  const text = "葛\u{E0100}城 \u{1F3F4}\u{E0067}\u{E0062}\u{E007F} 家\u{1F468}\u200D\u{1F467}";
  expect(await read(inline(text))).toEqual({ text, told: [] });
});

describe("dates and numbers", () => {
  test.each([
    [14, "2025/4/1"],
    [27, "R7.4.1"],
    [28, "令和7年4月1日"],
    [31, "2025年4月1日"],
    [55, "2025年4月"],
    [56, "4月1日"],
    [57, "R7.4.1"],
    [58, "令和7年4月1日"],
  ])("the format that a file names by %i only", async (id, shown) => {
    const { text, told } = await read('<c r="B9" s="1"><v>45748</v></c>', format(id));
    expect(text).toBe(shown);
    expect(told).toEqual([
      `warning 1-ア!B9「${shown}」 日付のセルを、Excelで見えるとおりの文字で取り込みました。見たとおりか確かめてください。`,
    ]);
  });

  test.each([
    [5, "¥-1,234"],
    [8, "¥-1,234.00"],
    [37, "-1,234"],
    [38, "-1,234"],
    [40, "-1,234.00"],
    [41, "-1,234"],
    [44, "¥-1,234.00"],
  ])("a negative number in the format %i has its sign and no brackets", async (id, shown) => {
    const { text } = await read('<c r="B9" s="1"><v>-1234</v></c>', format(id));
    expect(text).toBe(shown);
  });

  test("a format that is a number nobody explains is an error with the cell", async () => {
    const { text, told } = await read('<c r="B9" s="1"><v>1234</v></c>', format(81));
    expect(text).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(/^error 1-ア!B9「1234」 表示形式「\[番号81\]0」/)]);
  });

  test.each(["2025-04-01T09:30:00+09:00", "令和7年"])(
    "a date in ISO form that is none (%s) is an error and no text",
    async (written) => {
      const xml = `<c r="B9" s="1" t="d"><v>${written}</v></c>`;
      expect((await read(xml)).told).toEqual([
        `error 1-ア!B9「${written}」 エラー値になっています。正しい文字を入力してください。`,
      ]);
    },
  );

  test.each([
    ["a time in ISO form", '<c r="B9" s="1" t="d"><v>T09:30:00</v></c>'],
    ["a time in ISO form without its letter", '<c r="B9" s="1" t="d"><v>09:30</v></c>'],
  ])("%s", async (_, xml) => {
    expect((await read(xml, format(20))).text).toBe("9:30");
  });

  test.each([
    ["a date in ISO form", '<c r="B9" s="1" t="d"><v>2025-04-01T00:00:00</v></c>', () => {}],
    [
      "a workbook that counts from 1904",
      '<c r="B9" s="1"><v>44286</v></c>',
      (parts: Record<string, string>) => {
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(
          "<sheets>",
          '<workbookPr date1904="1"/><sheets>',
        );
      },
    ],
  ])("%s", async (_, xml, change) => {
    expect((await read(xml, change)).text).toBe("2025/4/1");
  });

  test("what Excel shows in a way that is not certain is an error with the cell", async () => {
    const { text, told } = await read(
      '<c r="B9" s="1"><v>1234</v></c>',
      format(170, "[DBNum3]#,##0"),
    );
    expect(text).toBeUndefined();
    expect(told).toEqual([
      "error 1-ア!B9「1234」 表示形式「[DBNum3]#,##0」でExcelにどう見えるか分かりません。見えているとおりの文字を入力し直してください。",
    ]);
  });

  test("words that a format puts around a text belong to it", async () => {
    const { text, told } = await read(
      '<c r="B9" s="1" t="inlineStr"><is><t>児童</t></is></c>',
      format(170, '@"課"'),
    );
    expect(text).toBe("児童課");
    expect(told).toEqual([
      expect.stringMatching(/^warning 1-ア!B9「児童課」 表示形式が文字を付け足して/),
    ]);
  });
});

describe("what stands beside the cells is quoted with its place", () => {
  const links = (...kinds: readonly string[]) =>
    `<Relationships>${kinds.map((kind, at) => `<Relationship Id="rId${at}" Type="${REL}/${kind}" Target="../${kind}.xml"/>`).join("")}</Relationships>`;
  const box = (column: number, row: number, content: string): string =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row></xdr:from>${content}</xdr:twoCellAnchor>`;
  const words = (...lines: readonly string[]) =>
    `<xdr:sp><xdr:txBody>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join("")}</xdr:txBody></xdr:sp>`;

  test.each([
    ["a text box", box(3, 8, words("【修正】", "３回に改める")), "D9「【修正】 ３回に改める」"],
    ["boxes in a group", box(1, 0, `<xdr:grpSp>${words("至急")}</xdr:grpSp>`), "B1「至急」"],
    [
      "a box written twice, for old programs too",
      box(
        0,
        1,
        `<mc:AlternateContent><mc:Choice>${words("差替")}</mc:Choice><mc:Fallback>${words("差替")}</mc:Fallback></mc:AlternateContent>`,
      ),
      "A2「差替」",
    ],
  ])("%s", async (_, drawing, place) => {
    const bytes = makeXlsx([paperSheet([ROW])], {
      "xl/worksheets/_rels/sheet1.xml.rels": links("drawing"),
      "xl/drawing.xml": `<xdr:wsDr>${drawing}</xdr:wsDr>`,
    });
    expect(noteLines((await readWorkbook(bytes, { editionId: "r7" })).notes)).toEqual([
      `warning 1-ア!${place} 図形・テキストボックスの文字は取り込みません。必要な文字はセルに書いてください。`,
    ]);
  });

  test("a thread of comments once, in its newer form", async () => {
    const bytes = makeXlsx([paperSheet([ROW])], {
      "xl/worksheets/_rels/sheet1.xml.rels": links("comments", "threadedComment"),
      "xl/comments.xml":
        '<comments><comment ref="C9"><text><t>[Threaded comment] 要約</t></text></comment></comments>',
      "xl/threadedComment.xml":
        '<ThreadedComments><threadedComment ref="C9"><text>要約を</text></threadedComment><threadedComment ref="C9"><text>直しました</text></threadedComment></ThreadedComments>',
    });
    expect(noteLines((await readWorkbook(bytes, { editionId: "r7" })).notes)).toEqual([
      "warning 1-ア!C9「要約を / 直しました」 セルのコメントは取り込みません。必要な内容はセルに書いてください。",
    ]);
  });
});

test("a legend on one line, and one under 【凡例】, are read", async () => {
  const cells = {
    A11: "【凡例】継続：続ける項目　拡充：広げる項目",
    A12: "",
    A13: "",
    A14: "",
    A15: "",
  };
  const bytes = makeXlsx([paperSheet([ROW], { cells })]);
  const { files } = await readWorkbook(bytes, { editionId: "r7" });
  expect((await editionOf(files)).index?.value.categories.map(({ name }) => name)).toEqual([
    "継続",
    "拡充",
    "終了",
  ]);
});

test.each([
  ["継 続", "継続"],
  ["継続（一部拡充）", "継続"],
  ["継続→拡充", "拡充"],
  ["令和７年度：新規", "新規"],
  ["継続します", "継続"],
])("the category 「%s」 is an error with the guess 「%s」", async (category, guess) => {
  const row = ROW.map((text, column) => (column === 4 ? category : text)) as unknown as TestRow;
  const { notes } = await readWorkbook(makeXlsx([paperSheet([row])]), { editionId: "r7" });
  expect(noteLines(notes)[0]).toContain(`凡例にありません。もしかして: ${guess}。`);
});
