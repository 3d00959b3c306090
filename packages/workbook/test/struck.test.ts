import { editionOf } from "@torikumi/record/dev/edition-of";
import { describe, expect, test } from "vitest";
import { readWorkbook, type ImportOptions } from "../src/index.ts";
import { makeXlsx, makeZip, workbookParts } from "../dev/make-xlsx.ts";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

const PART =
  '<c r="B9" t="inlineStr"><is><r><rPr><strike/></rPr><t>２回</t></r><r><rPr><u/></rPr><t>３回開いた。</t></r><r><rPr><strike val="0"/></rPr><t>以上</t></r></is></c>';
const struck = (name: string, text: string): string =>
  `<c r="${name}" s="1" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A cell struck in part, and a row below it that is struck as a whole. */
function bytes(): Uint8Array {
  const first = ROW.map((text, column) => (column === 1 ? "" : text)) as unknown as TestRow;
  const blank = ["", "", "", "", "", ""] as unknown as TestRow;
  const row = Object.fromEntries(
    ROW.map((text, at) => [`${"ABCDEF"[at]}10`, struck(`${"ABCDEF"[at]}10`, text)]),
  );
  const parts = workbookParts([paperSheet([first, blank], { raw: { B9: PART, ...row } })]);
  const styles = parts["xl/styles.xml"]!.replace(
    '<fonts count="1"><font/>',
    '<fonts count="2"><font/><font><strike/></font>',
  ).replace('<xf numFmtId="14"/>', '<xf numFmtId="0" fontId="1" applyFont="1"/>');
  return makeZip({ ...parts, "xl/styles.xml": styles });
}

async function read(options: Partial<ImportOptions>) {
  const { files, notes } = await readWorkbook(bytes(), { editionId: "r7", ...options });
  const { measures } = await editionOf(files);
  return {
    texts: [...measures.values()].map(({ value }) => value.progress),
    told: noteLines(notes),
  };
}

describe("letters that are struck through", () => {
  test("stop the import, with their cells and the two ways on", async () => {
    const { texts, told } = await read({});
    expect(texts).toEqual([]);
    expect(told).toHaveLength(7);
    expect(told[0]).toBe(
      "error 1-ア!B9「２回」 取り消し線の付いた文字があります。見え消しの資料なら、--strike drop を付けると消した文字を除いて、--strike keep を付けると残して取り込みます。",
    );
  });

  test("go with drop, and a row that is struck as a whole is no measure", async () => {
    const { texts, told } = await read({ strike: "drop" });
    expect(texts).toEqual(["３回開いた。以上"]);
    expect(told).toHaveLength(7);
    expect(told[1]).toBe(
      "warning 1-ア!A10「○見守りの体制を整える。」 取り消し線の付いた文字を除いて取り込みました。",
    );
  });

  test("stay with keep, and are told", async () => {
    const { texts, told } = await read({ strike: "keep" });
    expect(texts).toEqual(["２回３回開いた。以上", "会議を３回開いた。"]);
    expect(told[0]).toBe(
      "warning 1-ア!B9「２回」 取り消し線の付いた文字も、そのまま取り込みました。",
    );
  });
});

test("what stands in columns that are not read stops nothing", async () => {
  const cells = { G8: "備考" };
  const bytes = makeXlsx([
    paperSheet([ROW], { cells, raw: { G9: '<c r="G9" t="e"><v>#N/A</v></c>' } }),
  ]);
  const { notes } = await readWorkbook(bytes, { editionId: "r7" });
  expect(noteLines(notes)).toEqual([
    "warning 1-ア!G8:G9 「備考」の列は取り込みません（文字のあるセル1個、始めは「#N/A」）。",
  ]);
});
