import { UserError } from "@torikumi/record";
import { describe, expect, test } from "vitest";
import { readWorkbook, type ImportOptions } from "../src/index.ts";
import { makeXlsx, makeZip, workbookParts } from "../dev/make-xlsx.ts";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

const R7: ImportOptions = { editionId: "r7" };
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OTHER: TestRow = ["○別の取組", ...ROW.slice(1, 5), "子)児童相談所"] as unknown as TestRow;

async function notesOf(bytes: Uint8Array, options = R7): Promise<readonly string[]> {
  return noteLines((await readWorkbook(bytes, options)).notes);
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const error = await readWorkbook(bytes, R7).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
}

describe("what is not imported is told", () => {
  test("the number of the document", async () => {
    const cells = { F1: "資料１－１" };
    const bytes = makeXlsx([
      paperSheet([ROW], { cells }),
      paperSheet([ROW], { name: "1-イ", letter: "イ", cells }),
    ]);
    expect(await notesOf(bytes)).toEqual([
      "info 1-ア!F1「資料１－１」 資料の番号は取り込みません。",
      "info 1-イ!F1「資料１－１」 資料の番号は取り込みません。",
    ]);
  });

  test("the words above and below the printed pages, page numbers and the name of the sheet aside", async () => {
    const sheet = paperSheet([ROW]);
    const part = "xl/worksheets/sheet1.xml";
    const margins =
      '<headerFooter><oddHeader>&amp;L&amp;"游ゴシック,標準"&amp;12差替え予定&amp;R&amp;A</oddHeader><oddFooter>&amp;C&amp;P / &amp;N ページ</oddFooter></headerFooter>';
    const xml = workbookParts([sheet])[part]!.replace("</worksheet>", `${margins}</worksheet>`);
    const notes = await notesOf(makeXlsx([sheet], { [part]: xml }), R7);
    expect(notes).toEqual([
      `info 1-ア!「差替え予定」 印刷のヘッダー・フッターの文字は取り込みません。必要な文字はセルに書いてください。`,
    ]);
  });

  test.each(["comments1.xml", "comments/comment1.xml"])(
    "comments (%s) with their cells",
    async (path) => {
      const bytes = makeXlsx([paperSheet([ROW])], {
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="rId1" Type="${REL}/comments" Target="../${path}"/></Relationships>`,
        [`xl/${path}`]:
          '<comments><commentList><comment ref="B9"><text><r><t>課長&amp;係長</t></r><r><t>が確認中</t></r></text></comment><comment ref="C9"><text><t>要約</t></text></comment></commentList></comments>',
      });
      expect(await notesOf(bytes)).toEqual([
        "warning 1-ア!B9「課長&係長が確認中」 セルのコメントは取り込みません。必要な内容はセルに書いてください。",
        "warning 1-ア!C9「要約」 セルのコメントは取り込みません。必要な内容はセルに書いてください。",
      ]);
    },
  );

  test("hidden rows and columns that hold text", async () => {
    const other = (goal: string): TestRow => [goal, ...ROW.slice(1)] as unknown as TestRow;
    const parts = workbookParts([paperSheet([ROW, other("○二"), other("○三")])]);
    const path = "xl/worksheets/sheet1.xml";
    const xml = parts[path]!.replace('<row r="10">', '<row r="10" hidden="1">')
      .replace('<row r="11">', '<row r="11" hidden="true">')
      .replace(
        "<sheetData>",
        '<cols><col min="3" max="3" hidden="1"/><col min="9" max="9" hidden="1"/></cols><sheetData>',
      );
    const rest = "。表示されているものと同じように取り込むので、不要なら削除してください。";
    expect(await notesOf(makeZip({ ...parts, [path]: xml }))).toEqual([
      `warning 1-ア!A10 非表示になっています（10行目から11行目まで）${rest}`,
      `warning 1-ア!C1 非表示になっています（C列）${rest}`,
    ]);
  });

  test("a lone cell in the last column and one far below", async () => {
    const bytes = makeXlsx([paperSheet([ROW], { cells: { XFD9: "遠い", B900: "下" } })]);
    expect(await notesOf(bytes)).toEqual([
      "warning 1-ア!B900「下」 表の外にある文字は取り込みません。必要なら表の中の欄に移してください。",
      "warning 1-ア!XFD9 見出しのない列は取り込みません（文字のあるセル1個、始めは「遠い」）。",
    ]);
  });

  test("a department in other letters, with a guess", async () => {
    const { files } = await readWorkbook(makeXlsx([paperSheet([ROW])]), R7);
    const existing = await editionOf(files);
    const notes = await notesOf(makeXlsx([paperSheet([ROW, OTHER])]), { ...R7, existing });
    expect(notes.filter((line) => line.startsWith("warning"))).toEqual([
      "warning 1-ア!F10 担当部「子)児童相談所」は「子）児童相談所」と表記（全角・半角や空白）だけが違います。同じ部なら「子）児童相談所」に直してから取り込み直してください。",
    ]);
  });

  test("that the folder becomes another edition", async () => {
    const bytes = makeXlsx([paperSheet([ROW])]);
    const existing = await editionOf((await readWorkbook(bytes, R7)).files);
    expect(await notesOf(bytes, { editionId: "r8", existing })).toEqual([
      "warning ! 取組状況の対象期間（令和６年度）が、令和8年度版の前の年度ではありません。年度版の番号（--edition）と、取り込むファイルを確かめてください。",
      "warning ! 取り込み先は「r7」の年度版ですが、指定された「r8」の年度版に変えます。「r7」をそのまま残すなら、別のフォルダーに取り込んでください。",
    ]);
  });
});

describe("what is wrong is told once, and where", () => {
  test("a column without its heading is one error, not one for every row", async () => {
    const bytes = makeXlsx([paperSheet([ROW, OTHER], { cells: { E8: "種別" } })]);
    const notes = await notesOf(bytes);
    expect(notes.filter((line) => line.startsWith("error"))).toEqual([
      "error 1-ア!A8 表に「取組区分」の列がありません。分かった列は「取組内容」「令和６年度の 取組状況」「令和６年度の 取組に対する自己評価」「令和７年度以降の取組内容」「担当部」です。もしかして: E8の「種別」は「取組区分」。見出しを直すか、足りない列を加えてください。取組の表でなければ、シートを非表示にするか削除してください。",
    ]);
  });

  test("a sheet that is too long, broken, missing or no text is named", async () => {
    const good = paperSheet([ROW]);
    const second = paperSheet([ROW], { name: "1-イ & ウ", letter: "イ" });
    const path = "xl/worksheets/sheet2.xml";
    const parts = workbookParts([good, second]);
    const far = { ...second, raw: { A100001: '<c r="A100001"><v>1</v></c>' } };
    expect(await refusal(makeXlsx([good, far]))).toMatch(/^シート「1-イ & ウ」: 行が多すぎます/);
    expect(await refusal(makeZip({ ...parts, [path]: parts[path]!.slice(0, 900) }))).toMatch(
      /^シート「1-イ & ウ」の中身を読み取れません/,
    );
    expect(await refusal(makeZip({ ...parts, [path]: Buffer.from([0x3c, 0xff]) }))).toMatch(
      /^シート「1-イ & ウ」: ファイルの中の文字が壊れています/,
    );
    const { [path]: _gone, ...missing } = parts;
    expect(await refusal(makeZip(missing))).toMatch(
      /^シート「1-イ & ウ」の中身がファイルの中にありません/,
    );
  });

  test("a text file is named as one", async () => {
    expect(await refusal(Buffer.from("議事録\n1 開会\n"))).toMatch(
      /^Excelブックではない文字だけのファイルなので、CSVとして読みました。取組の表が見つかりません。/,
    );
  });
});
