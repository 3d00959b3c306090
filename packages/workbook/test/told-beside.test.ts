import { expect, test } from "vitest";
import { readWorkbook } from "../src/index.ts";
import { makeXlsx, workbookParts } from "../dev/make-xlsx.ts";
import { noteLines, paperSheet, ROW } from "./paper-fixture.ts";

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = paperSheet([ROW]);
const PART = "xl/worksheets/sheet1.xml";

const relations = (...links: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships>${links.map(([kind, target], at) => `<Relationship Id="r${at}" Type="${REL}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

async function told(extra: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { notes } = await readWorkbook(makeXlsx([SHEET], extra), { editionId: "r7" });
  return noteLines(notes).filter((line) => line.includes("「"));
}

test("the words that Excel shows when a cell is chosen, in both forms", async () => {
  const rules =
    '<dataValidations count="1"><dataValidation type="list" sqref="E9:E20 E30" promptTitle="区分" prompt="去年と同じなら継続" error="選ぶこと"><formula1>"新規,継続"</formula1></dataValidation></dataValidations>' +
    '<extLst><ext><x14:dataValidations><x14:dataValidation prompt="部の名前"><x14:formula1><xm:f>A1</xm:f></x14:formula1><xm:sqref>F9:F12</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
  const xml = workbookParts([SHEET])[PART]!.replace("</worksheet>", `${rules}</worksheet>`);
  expect(await told({ [PART]: xml })).toEqual([
    "info 1-ア!E9:E20「区分 / 去年と同じなら継続 / 選ぶ…」 入力規則のメッセージ（入力時に出る説明）は取り込みません。必要な文字はセルに書いてください。",
    "info 1-ア!F9:F12「部の名前」 入力規則のメッセージ（入力時に出る説明）は取り込みません。必要な文字はセルに書いてください。",
  ]);
});

test("names that stand for words, and what explains a name", async () => {
  const part = "xl/workbook.xml";
  const names =
    '<definedNames><definedName name="注記">"区は各区を指す"</definedName><definedName name="率">0.1</definedName><definedName name="表" comment="予算の欄">A1</definedName></definedNames>';
  const xml = workbookParts([SHEET])[part]!.replace("</workbook>", `${names}</workbook>`);
  expect(await told({ [part]: xml })).toEqual([
    "info !「注記: 区は各区を指す」 名前の定義の文字は取り込みません。必要な文字はセルに書いてください。",
    "info !「表: 予算の欄」 名前の定義の文字は取り込みません。必要な文字はセルに書いてください。",
  ]);
});

test("SmartArt, titles of charts, grouped shapes, and what is written of a picture", async () => {
  const anchor = (inner: string): string =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>2</xdr:row></xdr:from>${inner}</xdr:twoCellAnchor>`;
  const group =
    "<xdr:grpSp><xdr:grpSp><xdr:sp><xdr:txBody><a:p><a:r><a:t>差替え</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:grpSp></xdr:grpSp>";
  const picture =
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="図 1" descr="相談の件数の推移"/></xdr:nvPicPr></xdr:pic>';
  expect(
    await told({
      "xl/worksheets/_rels/sheet1.xml.rels": relations(["drawing", "../drawings/drawing1.xml"]),
      "xl/drawings/drawing1.xml": `<xdr:wsDr>${anchor(group)}${anchor(picture)}</xdr:wsDr>`,
      "xl/drawings/_rels/drawing1.xml.rels": relations(
        ["diagramData", "../diagrams/data1.xml"],
        ["chart", "../charts/chart1.xml"],
      ),
      "xl/diagrams/data1.xml":
        "<dgm:dataModel><dgm:pt><dgm:t><a:p><a:r><a:t>通告</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>訪問</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>",
      "xl/charts/chart1.xml":
        "<c:chart><c:title><a:p><a:r><a:t>件数（速報）</a:t></a:r></a:p></c:title><c:v>3</c:v></c:chart>",
    }),
  ).toEqual([
    "warning 1-ア!B3「差替え」 図形・テキストボックスの文字は取り込みません。必要な文字はセルに書いてください。",
    "warning 1-ア!「通告 訪問」 グラフ・SmartArtの文字は取り込みません。必要な文字はセルに書いてください。",
    "warning 1-ア!「件数（速報）」 グラフ・SmartArtの文字は取り込みません。必要な文字はセルに書いてください。",
    "info 1-ア!「相談の件数の推移」 図や画像に付けた説明（代替テキスト）は取り込みません。必要な文字はセルに書いてください。",
  ]);
});

test("the words on boxes to tick of the older form, comments aside", async () => {
  const shape = (kind: string, text: string): string =>
    `<v:shape id="x"><v:textbox><div><font>${text}</font></div></v:textbox><x:ClientData ObjectType="${kind}"><x:Anchor>4, 0, 8, 0, 5, 0, 9, 0</x:Anchor></x:ClientData></v:shape>`;
  expect(
    await told({
      "xl/worksheets/_rels/sheet1.xml.rels": relations([
        "vmlDrawing",
        "../drawings/vmlDrawing1.vml",
      ]),
      "xl/drawings/vmlDrawing1.vml": `<xml>${shape("Checkbox", "新規に当たる")}${shape("Note", "注")}</xml>`,
    }),
  ).toEqual([
    "warning 1-ア!E9「新規に当たる」 図形・テキストボックスの文字は取り込みません。必要な文字はセルに書いてください。",
  ]);
});

test("what a pivot table keeps of its data", async () => {
  expect(
    await told({
      "xl/pivotCache/pivotCacheDefinition1.xml":
        '<pivotCacheDefinition><cacheField name="世帯"><sharedItems><s v="中央区の件"/></sharedItems></cacheField></pivotCacheDefinition>',
    }),
  ).toEqual([
    "info !「中央区の件」 ピボットテーブルが控えている元のデータは取り込みません。元の表を消しても、ファイルの中には残っています。",
  ]);
});

test.each(["NaN", "INF", "-Infinity", "1,234", "0x20", "1E+400", "32 nin", "1 2"])(
  "a cell for numbers that holds %s is asked about",
  async (value) => {
    const raw = { B9: `<c r="B9" t="n"><v>${value}</v></c>` };
    const { notes } = await readWorkbook(makeXlsx([paperSheet([ROW], { raw })]), {
      editionId: "r7",
    });
    expect(noteLines(notes)[0]).toMatch(/^error 1-ア!B9「/u);
  },
);

test("what a letter became that could not be read is told, and kept", async () => {
  const row = ROW.map((text) => text.replace("会議", "会\uFFFD")) as unknown as typeof ROW;
  const { notes } = await readWorkbook(makeXlsx([paperSheet([row])]), { editionId: "r7" });
  expect(noteLines(notes)).toEqual([
    "warning 1-ア!B9 文字化けした文字（U+FFFD）をそのまま取り込みました。もとの文書を見て書き直してください。検証で誤りになります。",
  ]);
});
