import { editionOf } from "@torikumi/record/dev/edition-of";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../src/index.ts";
import { tickedWords } from "../src/read/draft/category/ticked-words.ts";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

const WORDS = new Set(["新規", "拡充", "継続", "終了"]);

describe("words that are ticked in a cell", () => {
  test.each([
    ["☑新規 □拡充 □継続", "新規"],
    ["□新規　■拡充　□継続", "拡充"],
    ["☐新規\n☐拡充\n☒継続", "継続"],
    ["（○）新規　（　）拡充　（　）継続", "新規"],
    ["新規・○拡充・継続", "拡充"],
    ["新規□ 拡充□ 継続☑", "継続"],
    ["○新規 ●拡充 ○継続", "拡充"],
    ["×新規 ○拡充 ×継続", "拡充"],
    ["○新規", "新規"],
    ["新規（○）拡充（　）継続（　）", "新規"],
    ["新規 拡充 継続☑", "継続"],
    ["新規 （○）拡充 継続", "拡充"],
    ["[レ]継続", "継続"],
    ["☑新規 ☑拡充 □継続", "新規、拡充"],
    ["○新規 ○拡充 ○継続", "新規、拡充、継続"],
    ["□新規 □拡充 □継続", ""],
    ["新規・拡充・継続", ""],
  ])("%s", (text, words) => {
    expect(tickedWords(text, WORDS)?.join("、")).toBe(words);
  });

  test.each([
    "継続",
    "継続→拡充",
    "☑新設 □継続",
    "①新規",
    "継続（一部拡充）",
    "拡充・継続",
    "□継続 新規☑ 拡充",
    "新規☑ 拡充 継続",
    "新規（○） 拡充 継続",
    "新規○拡充 継続",
    "",
  ])("are none in 「%s」", (text) => {
    expect(tickedWords(text, WORDS)).toBeUndefined();
  });
});

const withCategory = (category: string): TestRow =>
  ROW.map((text, column) => (column === 4 ? category : text)) as unknown as TestRow;

test("the one word that is ticked is the category, and it is said", async () => {
  const bytes = makeXlsx([paperSheet([withCategory("□新規 ☑拡充 □継続")])]);
  const { files, notes } = await readWorkbook(bytes, { editionId: "r7" });
  expect((await editionOf(files)).measures.get("1-ア-1")?.value.category).toBe("拡充");
  expect(noteLines(notes)).toEqual([
    "info 1-ア!E9「□新規 ☑拡充 □継続」 印（☑、○など）の付いた言葉を、取組区分として取り込みました。",
  ]);
});

test.each([
  ["☑新規 □拡充 ☑継続", "は、「新規」「継続」のそれぞれに印があります。"],
  ["□新規 □拡充 □継続", "には、印（☑、○など）の付いた言葉がありません。"],
])("「%s」 is asked about", async (category, message) => {
  const { notes } = await readWorkbook(makeXlsx([paperSheet([withCategory(category)])]), {
    editionId: "r7",
  });
  expect(noteLines(notes)[0]).toContain(message);
});

test("signs in columns side by side choose the category that heads their column", async () => {
  const sheet = paperSheet([]);
  const row = (at: number, [new_, more, same]: readonly [string, string, string]) => ({
    [`A${at}`]: `取組${at}を行う。`,
    [`B${at}`]: "会議を開いた。",
    [`C${at}`]: "進んだ。",
    [`D${at}`]: "続ける。",
    ...(new_ !== "" && { [`E${at}`]: new_ }),
    ...(more !== "" && { [`F${at}`]: more }),
    ...(same !== "" && { [`G${at}`]: same }),
    [`H${at}`]: "子）児童相談所",
  });
  const heads = { E8: "新規", F8: "拡充", G8: "継続", H8: "担当部" };
  const cells = Object.fromEntries(
    Object.entries({ ...sheet.cells, ...heads }).map(([cell, text]) => [
      /^A1\d$/u.test(cell) ? cell.replace("A1", "A2") : cell,
      text,
    ]),
  );
  const rows = { ...row(9, ["", "○", ""]), ...row(10, ["✓", "□", "□"]) };
  const read = await readWorkbook(makeXlsx([{ ...sheet, cells: { ...cells, ...rows } }]), {
    editionId: "r7",
  });
  const { measures } = await editionOf(read.files);
  expect(Array.from(measures.values(), ({ value }) => value.category)).toEqual(["拡充", "新規"]);
  const doubled = { ...rows, ...row(9, ["○", "○", ""]), ...row(11, ["", "", ""]) };
  const { notes } = await readWorkbook(makeXlsx([{ ...sheet, cells: { ...cells, ...doubled } }]), {
    editionId: "r7",
  });
  expect(noteLines(notes).filter((line) => line.startsWith("error"))).toEqual([
    "error 1-ア!E9 取組区分「○新規 ○拡充」は、「新規」「拡充」のそれぞれに印があります。「新規」「拡充」「継続」「終了」のどれかに直してください。",
    "error 1-ア!E11 取組区分が空です。「新規」「拡充」「継続」「終了」のどれかを書いてください。",
  ]);
});
