import { UserError } from "@torikumi/record";
import { makeXlsx, makeZip, oleFile, workbookParts } from "../dev/make-xlsx.ts";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../src/index.ts";
import { noteLines, paperSheet, ROW } from "./paper-fixture.ts";

/** The one line that a file is refused with. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const error = await readWorkbook(bytes, { editionId: "r7" }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  const { message } = error as UserError;
  expect(message).not.toContain("\n");
  return message;
}

const GOOD = makeXlsx([paperSheet([ROW])]);
/** BOF of a workbook's own records, then FILEPASS. */
const LOCKED = Buffer.from("0908100000060500bb0dcc0700000000060000002f003600", "hex");
const EMBEDDED = "ほかの文書が中に埋め込まれています";
const MB = 1024 * 1024;

describe("files that are no workbook", () => {
  test.each([
    ["nothing", new Uint8Array(), "ファイルが空です"],
    ["a mark of the encoding and nothing more", Buffer.from("\uFEFF\r\n"), "ファイルが空です"],
    ["an old .xls", oleFile(), "古い形式（.xls）"],
    [
      "a password-protected workbook",
      oleFile(["EncryptedPackage"]),
      "パスワードで保護されています",
    ],
    ["an old .xls with a password", oleFile(["Workbook"], LOCKED), "パスワードで保護されています"],
    ["an old Word document", oleFile(["WordDocument"]), "Wordの文書（.doc）"],
    ["an old .xls with a Word document in it", oleFile(["Workbook", "WordDocument"]), EMBEDDED],
    ["an old .xls with another in it", oleFile(["Workbook", "Workbook"]), EMBEDDED],
    ["a PDF", Buffer.from("%PDF-1.7\n"), "PDFファイルです"],
    ["a web page called .xls", Buffer.from("<html><table></table></html>"), "HTMLかXML"],
    ["a web page with its pictures", Buffer.from("MIME-Version: 1.0\r\n"), "HTMLかXML"],
    ["a picture", Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3]), "ExcelブックでもCSVでもない"],
    ["a zip of something else", makeZip({ "a.txt": "a" }), "Excelブックではない圧縮ファイル"],
    ["a Word document", makeZip({ "[Content_Types].xml": "", "word/document.xml": "" }), "Word"],
    ["a binary workbook", makeZip({ "xl/workbook.bin": "" }), "バイナリ形式（.xlsb）"],
    ["an OpenDocument", makeZip({ mimetype: "", "content.xml": "" }), "OpenDocument"],
    ["a text without a table", Buffer.from("これは表ではない\n"), "取組の表が見つかりません"],
    ["text in no known encoding", Buffer.from([0x82, 0xff, 0xff, 0x0a]), "文字コード"],
    ["a CSV with an open quote", Buffer.from('取組内容,取組区分,担当部\n"a,b,c\n'), "引用符"],
  ])("%s is named", async (_, bytes, message) => {
    expect(await refusal(bytes)).toContain(message);
  });

  test("a workbook without a table names the headings that were looked for", async () => {
    const bytes = makeXlsx([{ name: "Sheet1", cells: { A1: "担当部" } }]);
    expect(await refusal(bytes)).toBe(
      "取組の表が見つかりません。「取組内容」「取組状況」「自己評価」「今後の取組」「取組区分」「担当部」の見出しのうち3つ以上が並ぶ表を探しました。シートと見出しを確かめてください。",
    );
  });
});

describe("broken files", () => {
  test("a workbook cut off anywhere is refused", async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await refusal(GOOD.slice(0, Math.floor(GOOD.length * share)))).toContain(
        "途中で切れている",
      );
  });

  test("a changed byte in a part is noticed by its checksum", async () => {
    const bytes = Buffer.from(GOOD);
    const at = bytes.indexOf("xl/worksheets/sheet1.xml") + 24 + 40;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    expect(await refusal(bytes)).toMatch(/壊れて|読み取れません/);
  });

  test("a part that is no XML is refused", async () => {
    expect(
      await refusal(makeXlsx([paperSheet([ROW])], { "xl/workbook.xml": "<workbook><she" })),
    ).toContain("読み取れません");
  });

  test("a part that is no text is refused", async () => {
    const parts = {
      ...workbookParts([paperSheet([ROW])]),
      "xl/worksheets/sheet1.xml": Buffer.from([0x3c, 0xff]),
    };
    expect(await refusal(makeZip(parts))).toContain("文字が壊れています");
  });
});

describe("hostile files", () => {
  test("a zip bomb is refused by its declared size, before it is unpacked", async () => {
    const bomb = makeXlsx([paperSheet([ROW])], { "xl/media/image1.xml": " ".repeat(201 * MB) });
    expect(await refusal(bomb)).toContain("圧縮爆弾");
  });

  test("a part that packs absurdly well is refused", async () => {
    expect(
      await refusal(
        makeXlsx([paperSheet([ROW])], { "xl/worksheets/sheet2.xml": " ".repeat(30 * MB) }),
      ),
    ).toContain("圧縮爆弾");
  });

  test("a part that understates its size is not unpacked beyond it", async () => {
    const path = "xl/sharedStrings.xml";
    const parts = { ...workbookParts([paperSheet([ROW])]), [path]: " ".repeat(50 * MB) };
    expect(await refusal(makeZip(parts, { path, size: 900 }))).toContain("途中で切れている");
    expect(await refusal(makeZip(parts, { path, size: 0 }))).toContain("圧縮爆弾");
  });

  test("declared entities are refused", async () => {
    const xml = '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><sst>&b;</sst>';
    expect(await refusal(makeXlsx([paperSheet([ROW])], { "xl/sharedStrings.xml": xml }))).toContain(
      "DOCTYPE",
    );
  });

  test("a cell whose text is not there, and one that stands twice, are refused by their names", async () => {
    const cell = '<c r="C9" t="s"><v>7</v></c>';
    const list =
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>ある</t></si></sst>';
    const lost = paperSheet([ROW], { cells: { C9: "" }, raw: { C9: cell } });
    expect(await refusal(makeXlsx([lost], { "xl/sharedStrings.xml": list }))).toBe(
      "シート「1-ア」: セル「C9」の文字がファイルの中にありません。Excelで開いて保存し直してから、もう一度取り込んでください。",
    );
    const twice = paperSheet([ROW], {
      raw: { H9: '<c r="H9"><v>1</v></c><c r="H9"><v>2</v></c>' },
    });
    expect(await refusal(makeXlsx([twice]))).toContain("セル「H9」が2回出てきます。");
  });

  test("too many rows, sheets or columns are refused with the limit", async () => {
    const far = paperSheet([ROW], { raw: { A100001: '<c r="A100001"><v>1</v></c>' } });
    expect(await refusal(makeXlsx([far]))).toContain("100000行まで");
    const many = Array.from({ length: 1011 }, (_, index) => ({ name: `s${index}`, cells: {} }));
    expect(await refusal(makeXlsx(many))).toContain("1010シートまで");
    const wide = paperSheet([ROW], {
      raw: { XFD2: '<c r="XFD2"><v>1</v></c>', A99999: '<c r="A99999"><v>1</v></c>' },
    });
    expect(await refusal(makeXlsx([wide]))).toContain("表が広すぎ");
  });

  test("blank cells to the end of the sheet are no rows", async () => {
    const stray = paperSheet([ROW], { raw: { XFD1048576: '<c r="XFD1048576" s="1"/>' } });
    expect((await readWorkbook(makeXlsx([stray]), { editionId: "r7" })).notes).toEqual([]);
  });

  test("a merged block over the whole sheet costs nothing", async () => {
    const { files } = await readWorkbook(
      makeXlsx([paperSheet([ROW], { merges: ["A40:XFD1048576"] })]),
      { editionId: "r7" },
    );
    expect(files.size).toBe(5);
  });

  test("macros, links to other books, comments and pictures are left out and named", async () => {
    const { files, notes } = await readWorkbook(
      makeXlsx([paperSheet([ROW])], {
        "xl/vbaProject.bin": "x",
        "xl/externalLinks/externalLink1.xml": "<externalLink/>",
        "xl/comments1.xml": "<comments/>",
        "xl/drawings/drawing1.xml": "<wsDr/>",
        "xl/media/image1.png": "x",
      }),
      { editionId: "r7" },
    );
    expect(files.size).toBe(5);
    expect(noteLines(notes)).toEqual([
      "info ! マクロが含まれていますが、実行も取り込みもしません。",
      "info ! 他のブックへのリンクが含まれていますが、たどりません。セルに残っている値だけを読み取ります。",
      "info ! セルのコメントは取り込みません。必要な内容はセルに書いてください。",
      "info ! 画像・グラフ・図の中の文字は読み取れません。必要な文字はセルに書いてください。",
    ]);
  });

  test("an id of an edition that is none is refused", async () => {
    await expect(readWorkbook(GOOD, { editionId: "2025" })).rejects.toThrow("年度版「2025」");
  });
});
