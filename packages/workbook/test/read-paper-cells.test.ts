import { describe, expect, test } from "vitest";
import { readWorkbook, type ImportResult } from "../src/index.ts";
import { makeXlsx, type TestSheet } from "../dev/make-xlsx.ts";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

async function read(...sheets: readonly TestSheet[]): Promise<ImportResult> {
  return readWorkbook(makeXlsx(sheets), { editionId: "r7" });
}

/** The row with some of its cells changed. */
function row(changes: Partial<Record<0 | 1 | 2 | 3 | 4 | 5, string>>): TestRow {
  return Object.assign([...ROW], changes) as unknown as TestRow;
}

describe("cells that are no plain text", () => {
  test("a formula is taken by its result, an error value is an error", async () => {
    const formula = await read(
      paperSheet([row({ 1: "" })], {
        raw: { B9: '<c r="B9" t="str"><f>A1&amp;B1</f><v>結果</v></c>' },
      }),
    );
    expect(noteLines(formula.notes)).toEqual([
      "warning 1-ア!B9「結果」 数式は計算結果の文字として取り込みました。",
    ]);
    const broken = await read(
      paperSheet([row({ 1: "" })], { raw: { B9: '<c r="B9" t="e"><v>#REF!</v></c>' } }),
    );
    expect(noteLines(broken.notes)).toEqual([
      "error 1-ア!B9「#REF!」 エラー値になっています。正しい文字を入力してください。",
    ]);
    expect(broken.files.size).toBe(0);
  });

  test("numbers and dates are taken as Excel shows them", async () => {
    const { files, notes } = await read(
      paperSheet([row({ 1: "", 2: "", 3: "" })], {
        raw: {
          B9: '<c r="B9"><v>15</v></c>',
          C9: '<c r="C9" s="2"><v>45748</v></c>',
          D9: '<c r="D9" s="3"><v>0.25</v></c>',
        },
      }),
    );
    expect((await editionOf(files)).measures.get("1-ア-1")?.value).toMatchObject({
      progress: "15",
      evaluation: "令和7年4月1日",
      plan: "25%",
    });
    expect(notes.map(({ severity, cell }) => `${severity} ${cell}`)).toEqual([
      "warning C9",
      "info B9",
      "info D9",
    ]);
  });

  test("rich text is its letters, furigana is no text", async () => {
    const rich =
      '<c r="B9" t="inlineStr"><is><r><t>普通の</t></r><r><rPr><u/></rPr><t>下線</t></r><rPh sb="0" eb="1"><t>フツウ</t></rPh></is></c>';
    const plain =
      '<c r="C9" t="inlineStr"><is><t>区役所</t><rPh sb="0" eb="1"><t>クヤクショ</t></rPh></is></c>';
    const { files } = await read(
      paperSheet([row({ 1: "", 2: "" })], { raw: { B9: rich, C9: plain } }),
    );
    expect((await editionOf(files)).measures.get("1-ア-1")?.value).toMatchObject({
      progress: "普通の下線",
      evaluation: "区役所",
    });
  });

  test("a character that cannot be kept is told with its cell", async () => {
    const { notes } = await read(
      paperSheet([row({ 1: "" })], {
        raw: { B9: '<c r="B9" t="inlineStr"><is><t>a_x0000_b</t></is></c>' },
      }),
    );
    expect(noteLines(notes)).toEqual([
      "error 1-ア!B9 使えない文字（制御文字か壊れた文字 U+0000）が含まれています。入力し直してください。",
    ]);
  });
});

describe("words", () => {
  test("a category outside the legend is an error with a guess", async () => {
    const { notes } = await read(paperSheet([row({ 4: "継続的" })]));
    expect(noteLines(notes)).toEqual([
      "error 1-ア!E9 取組区分「継続的」は凡例にありません。もしかして: 継続。「新規」「拡充」「継続」「終了」のどれかに直してください。",
    ]);
  });

  test("departments are parted at commas only where every part has its bureau", async () => {
    const { files } = await read(
      paperSheet([
        row({ 5: "子）児童相談所、区）保健福祉部" }),
        row({ 0: "○別", 5: "保健、福祉部" }),
      ]),
    );
    const { measures } = await editionOf(files);
    expect(measures.get("1-ア-1")?.value.departments).toEqual(["子）児童相談所", "区）保健福祉部"]);
    expect(measures.get("1-ア-2")?.value.departments).toEqual(["保健、福祉部"]);
  });

  test.each([
    "○見守りの体制を整える。（再掲）",
    "（再掲）○見守りの体制を整える。",
    "○別の言い方。〔再掲：1-ア-1〕",
    "○別の言い方。（１－ア－１の再掲）",
  ])("「%s」 is a repeated goal too", async (goal) => {
    const { notes } = await read(paperSheet([ROW, row({ 0: goal })]));
    expect(noteLines(notes)).toEqual([expect.stringContaining("元の取組は 1-ア-1 と思われます。")]);
  });

  test("a goal that ends with 【再掲】 stays, and its likely original is told", async () => {
    const { files, notes } = await read(
      paperSheet([ROW, row({ 0: "〇見守りの体制を整える。【再掲】" })]),
    );
    expect(noteLines(notes)).toEqual([
      "info 1-ア!A10 取組内容に【再掲】の印があります。元の取組は 1-ア-1 と思われます。確かめて、ページに「再掲: 1-ア-1」と書いてください。",
    ]);
    const second = (await editionOf(files)).measures.get("1-ア-2")?.value;
    expect(second?.goal).toBe("〇見守りの体制を整える。【再掲】");
    expect(second?.repostOf).toBeUndefined();
  });
});
