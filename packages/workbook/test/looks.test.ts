import { editionOf } from "@torikumi/record/dev/edition-of";
import { describe, expect, test } from "vitest";
import { makeXlsx, makeZip, workbookParts } from "../dev/make-xlsx.ts";
import { readWorkbook, type ImportOptions } from "../src/index.ts";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STYLES = "xl/styles.xml";

/** The notes of a workbook whose parts were changed. */
async function notesOf(
  parts: Readonly<Record<string, string>>,
  options: Partial<ImportOptions> = {},
): Promise<string[]> {
  return noteLines((await readWorkbook(makeZip(parts), { editionId: "r7", ...options })).notes);
}

function replaced(
  parts: Record<string, string>,
  path: string,
  from: string,
  to: string,
): Record<string, string> {
  expect(parts[path]).toContain(from);
  return { ...parts, [path]: parts[path]!.replace(from, () => to) };
}

describe("where cells lead", () => {
  const formula =
    '<c r="D9" t="str"><f>HYPERLINK("https://example.jp/d","続ける。")</f><v>続ける。</v></c>';
  const row = ROW.map((text, at) => (at === 3 ? "" : text)) as unknown as TestRow;
  const own = workbookParts([
    paperSheet([row], { raw: { D9: formula }, cells: { C9: "mihon@example.jp に送る。" } }),
  ]);
  const links = `<hyperlinks><hyperlink ref="B9" xmlns:r="${REL}" r:id="rId1" tooltip="前の年の報告"/><hyperlink ref="C9" xmlns:r="${REL}" r:id="rId2"/><hyperlink ref="A9" location="'1-ア'!A1" display="上"/></hyperlinks>`;
  const parts = {
    ...replaced(own, SHEET, "</worksheet>", `${links}</worksheet>`),
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/hyperlink" Target="file:///S:/評価&amp;表.xlsx" TargetMode="External"/><Relationship Id="rId2" Type="${REL}/hyperlink" Target="mailto:mihon@example.jp" TargetMode="External"/></Relationships>`,
  };

  test("is told, with the words of a tip, where the cell does not show it itself", async () => {
    const told = (await notesOf(parts)).filter((line) => line.includes("リンク"));
    const message =
      "リンクの行き先と、リンクに付けた説明の文字は取り込みません。必要なら、行き先をセルに書いてください。";
    expect(told).toEqual([
      `info 1-ア!B9「file:///S:/評価&表.xlsx」 ${message}`,
      `info 1-ア!B9「前の年の報告」 ${message}`,
      `info 1-ア!D9「https://example.jp/d」 ${message}`,
    ]);
  });
});

describe("a rule that strikes letters through", () => {
  const rule = (look: number): string =>
    `<conditionalFormatting sqref="A9:F9 A20:F30"><cfRule type="expression" dxfId="${look}" priority="1"><formula>$E9="終了"</formula></cfRule></conditionalFormatting>`;
  const withLooks = (look: number): Record<string, string> =>
    replaced(
      replaced(
        workbookParts([paperSheet([ROW])]),
        SHEET,
        "</worksheet>",
        `${rule(look)}</worksheet>`,
      ),
      STYLES,
      "</styleSheet>",
      '<dxfs count="3"><dxf/><dxf><font><strike val="0"/></font></dxf><dxf><font><strike/></font></dxf></dxfs></styleSheet>',
    );

  test("stops the import, for nobody knows whether it does", async () => {
    expect(await notesOf(withLooks(2))).toEqual([
      "error 1-ア!A9:F9 条件付き書式で取り消し線の付くことがある欄です。線が付いているかどうかは読み取れません。条件付き書式を外し、消す文字を消して保存し直すか、どの文字も残すなら --strike keep を付けてください。",
    ]);
    expect((await notesOf(withLooks(2), { strike: "drop" }))[0]).toMatch(/^error/);
  });

  test("is told with keep, and one that does not strike is nothing", async () => {
    expect(await notesOf(withLooks(2), { strike: "keep" })).toEqual([
      "warning 1-ア!A9:F9 条件付き書式で取り消し線の付くことがある欄も、そのまま取り込みました。",
    ]);
    expect(await notesOf(withLooks(1))).toEqual([]);
  });
});

test("white letters on no ground and red ones are told, white ones on a ground are not", async () => {
  const cell = (name: string, style: number, text: string): string =>
    `<c r="${name}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = ROW.map((text, at) => (at > 0 && at < 4 ? "" : text)) as unknown as TestRow;
  const raw = {
    B9: cell("B9", 1, "白い文。"),
    C9: cell("C9", 2, "地のある白い文。"),
    D9: '<c r="D9" t="inlineStr"><is><r><rPr/><t>一部が</t></r><r><rPr><color rgb="FFFF0000"/></rPr><t>赤い文。</t></r></is></c>',
  };
  let parts = workbookParts([paperSheet([row], { raw })]);
  parts = replaced(
    parts,
    STYLES,
    '<fonts count="1"><font/>',
    '<fonts count="2"><font/><font><color theme="0"/></font>',
  );
  parts = replaced(
    parts,
    STYLES,
    '<fills count="1"><fill/>',
    '<fills count="3"><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF333333"/></patternFill></fill>',
  );
  parts = replaced(
    parts,
    STYLES,
    '<xf numFmtId="14"/><xf numFmtId="164"/>',
    '<xf numFmtId="0" fontId="1" applyFont="1"/><xf numFmtId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"/>',
  );
  expect(await notesOf(parts)).toEqual([
    "warning 1-ア!B9「白い文。」 文字の色が白く、Excelでは見えない文字を取り込みました。不要なら削除してください。",
    "info 1-ア!D9「赤い文。」 赤い文字も、ほかの文字と同じように取り込みます。色に意味があれば、文字で書いてください。",
  ]);
});

test("headings in three rows are no item of the recommendation, and the words over them are told", async () => {
  const sheet = paperSheet([ROW], {
    cells: {
      A8: "取組内容",
      B8: "これまで",
      C8: "",
      D8: "これから",
      E8: "取組区分",
      F8: "担当部",
      B9: "令和６年度",
      D9: "令和７年度以降",
      B10: "取組状況",
      C10: "自己評価",
      D10: "取組内容",
      ...Object.fromEntries(ROW.map((text, at) => [`${"ABCDEF"[at]}11`, text])),
      ...Object.fromEntries(["A9", "C9", "E9", "F9"].map((name) => [name, ""])),
      A12: "",
    },
    merges: ["A8:A10", "B8:C8", "B9:C9", "E8:E10", "F8:F10"],
  });
  const { files, notes } = await readWorkbook(makeXlsx([sheet]), { editionId: "r7" });
  const { recommendations, policies, measures } = await editionOf(files);
  expect([...recommendations.values()].map(({ value }) => value.items)).toEqual([
    ["相談体制のあり方", "連携の強化"],
  ]);
  expect([...policies.values()].map(({ value }) => value.direction)).toEqual([
    "区の体制を整える。",
  ]);
  expect([...measures.values()].map(({ value }) => value.plan)).toEqual(["続ける。"]);
  const told = noteLines(notes).filter((line) => line.includes("上の段"));
  expect(told.map((line) => line.slice(0, 24))).toEqual([
    "warning 1-ア!B8「これまで」 見出し",
    "warning 1-ア!D8「これから」 見出し",
  ]);
});
