import { editionOf } from "@torikumi/record/dev/edition-of";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../src/index.ts";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

const BLANK: TestRow = ["", "", "", "", "", ""];

/** The row with some of its cells changed; a blank row where `base` is one. */
function row(changes: Readonly<Record<number, string>>, base = ROW): TestRow {
  return Object.assign([...base], changes) as unknown as TestRow;
}

/** Reads a sheet whose first two rows of measures (9 and 10) are merged in some columns. */
async function read(rows: readonly TestRow[], columns: string, merges: readonly string[] = []) {
  const merged = [...columns].map((column) => `${column}9:${column}10`);
  const bytes = makeXlsx([paperSheet(rows, { merges: [...merged, ...merges] })]);
  const { files, notes } = await readWorkbook(bytes, { editionId: "r7" });
  const { measures } = await editionOf(files);
  return {
    measures: [...measures.values()].map(({ value }) => value),
    heavy: noteLines(notes).filter((line) => !line.startsWith("info")),
    told: noteLines(notes),
  };
}

describe("merged cells tell that rows are one measure", () => {
  test.each([
    ["取組状況", "ACDEF", { 1: "続きの文。" }, { progress: "会議を３回開いた。\n続きの文。" }],
    ["自己評価", "ABDEF", { 2: "続きの文。" }, { evaluation: "連携が進んだ。\n続きの文。" }],
    ["今後の取組", "ABCEF", { 3: "続きの文。" }, { plan: "続ける。\n続きの文。" }],
    [
      "担当部",
      "ABCDE",
      { 5: "区）保健福祉部" },
      { departments: ["子）児童相談所", "区）保健福祉部"] },
    ],
    [
      "担当部",
      "ABCD",
      { 5: "区）保健福祉部" },
      { departments: ["子）児童相談所", "区）保健福祉部"] },
    ],
    [
      "担当部",
      "ABCD",
      { 4: "継続", 5: "区）保健福祉部" },
      { departments: ["子）児童相談所", "区）保健福祉部"] },
    ],
    [
      "取組状況と自己評価",
      "ADEF",
      { 1: "続き。", 2: "続き。" },
      { evaluation: "連携が進んだ。\n続き。" },
    ],
  ])("%s alone goes on, %s are merged", async (_, columns, more, expected) => {
    const { measures, heavy } = await read([ROW, row(more, BLANK), row({ 0: "○次" })], columns);
    expect(heavy).toEqual([]);
    expect(measures.map(({ id }) => id)).toEqual(["1-ア-1", "1-ア-2"]);
    expect(measures[0]).toMatchObject({ category: "継続", ...expected });
  });

  test("three rows of departments are one measure too", async () => {
    const rows = [ROW, row({ 5: "区）保健福祉部" }, BLANK), row({ 5: "教）学校教育部" }, BLANK)];
    const merges = [..."ABCDE"].map((column) => `${column}9:${column}11`);
    const { measures, told } = await read(rows, "", merges);
    expect(measures).toHaveLength(1);
    expect(measures[0]?.departments).toEqual([
      "子）児童相談所",
      "区）保健福祉部",
      "教）学校教育部",
    ]);
    expect(told).toEqual([
      expect.stringMatching(/^info 1-ア!F10「区）保健福祉部」 結合されたセルから/),
      expect.stringMatching(/^info 1-ア!F11「教）学校教育部」 結合されたセルから/),
    ]);
  });
});

describe("what the merged cells do not tell is asked", () => {
  test.each([
    [
      "only goal and category are merged",
      "AE",
      { 1: "別", 2: "別", 3: "別", 5: "子）別の部" },
      /一部だけが結合/,
    ],
    [
      "a text goes on without merged cells",
      "",
      { 1: "（続き）動画を配信した。" },
      /取組内容と取組区分が空の行/,
    ],
    ["a department stands alone", "", { 5: "区）保健福祉部" }, /取組内容と取組区分が空の行/],
  ])("%s", async (_, columns, more, message) => {
    const { heavy, measures } = await read([ROW, row(more, BLANK), row({ 0: "○次" })], columns);
    expect(heavy).toEqual([expect.stringMatching(message)]);
    expect(heavy[0]).toMatch(/^error 1-ア![BF]10/);
    expect(measures).toEqual([]);
  });

  test("two measures under one goal stay two", async () => {
    const { measures, heavy } = await read([ROW, row({ 0: "", 1: "別の会議を開いた。" })], "A");
    expect(heavy).toEqual([]);
    expect(measures.map(({ goalOf }) => goalOf)).toEqual([undefined, "1-ア-1"]);
  });
});

test("text under a merged cell is quoted with its place, and is no text of the measure", async () => {
  const { measures, heavy } = await read([ROW, row({ 0: "○隠れた取組", 1: "別の会議。" })], "A");
  expect(heavy).toEqual([
    "warning 1-ア!A10「○隠れた取組」 結合されたセルの下に隠れている文字は取り込みません。必要なら結合を解除して、見える所に移してください。",
  ]);
  expect(measures[1]?.goalOf).toBe("1-ア-1");
});

test("a second category beside texts that are all merged makes two measures, and that is told", async () => {
  const { measures, heavy } = await read(
    [ROW, row({ 4: "拡充", 5: "区）保健福祉部" }, BLANK)],
    "ABCD",
  );
  expect(measures.map(({ category }) => category)).toEqual(["継続", "拡充"]);
  expect(heavy).toEqual([
    expect.stringMatching(/^warning 1-ア!E10 取組内容・取組状況・自己評価・今後の取組の全てが/u),
  ]);
});
