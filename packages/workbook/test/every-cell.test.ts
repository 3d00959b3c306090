import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { UserError } from "@torikumi/record";
import { describe, expect, test } from "vitest";
import { unaccountedCells } from "../dev/account-for-cells.ts";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { wrongWith } from "../dev/odd-workbook/check-import.ts";
import { oddWorkbook } from "../dev/odd-workbook/odd-workbook.ts";
import { rawCells } from "../dev/raw-cells.ts";
import { readWorkbook } from "../src/index.ts";
import { paperSheet, ROW } from "./paper-fixture.ts";

const CASES = new URL("../../../../shared/faults/import-cases/", import.meta.url);
const isHere = existsSync(CASES);
if (!isHere) console.warn("集めた表計算ファイルがないため、それを使う試験は行いません。");

test("an independent reader finds every text, also where an import does not look", () => {
  const sheet = paperSheet([ROW], {
    cells: { A10: "下" },
    raw: { B10: '<c r="B10"><v>12</v></c>' },
    merges: ["A9:A10"],
  });
  const hidden = { name: "隠し", isHidden: true, cells: { C3: "控え" } };
  const found = rawCells(makeXlsx([sheet, hidden]));
  expect(found).toContainEqual({ sheet: "1-ア", cell: "A10", text: "下", kind: "text" });
  expect(found).toContainEqual({ sheet: "1-ア", cell: "B10", text: "12", kind: "number" });
  expect(found).toContainEqual({ sheet: "隠し", cell: "C3", text: "控え", kind: "text" });
});

test("a text that is neither in the edition nor in a note is found", async () => {
  const bytes = makeXlsx([paperSheet([ROW], { cells: { H3: "課長のみ" } })]);
  const { files, notes } = await readWorkbook(bytes, { editionId: "r7" });
  expect(await unaccountedCells(bytes, { files, notes })).toEqual([]);
  const silent = notes.filter(({ cell }) => cell !== "H3");
  expect(await unaccountedCells(bytes, { files, notes: silent })).toEqual(["1-ア!H3「課長のみ」"]);
});

test("of the tables that offices make, every text is read into its measure, or named", async () => {
  for (const made of fc.sample(oddWorkbook, { seed: 7, numRuns: 60 }))
    expect({ tricks: made.tricks, wrong: await wrongWith(made) }).toMatchObject({ wrong: [] });
}, 60_000);

describe.skipIf(!isHere)("tables that were collected", () => {
  const names = isHere ? readdirSync(CASES).filter((name) => /\.xls[xm]$/u.test(name)) : [];
  test.each(
    names.flatMap((name) => (["stop", "drop"] as const).map((strike) => [name, strike] as const)),
  )("%s, letters struck through: %s", async (name, strike) => {
    const bytes = readFileSync(new URL(name, CASES));
    const result = await readWorkbook(bytes, { editionId: "r7", strike }).catch(
      (error: unknown) => {
        if (error instanceof UserError) return undefined;
        throw error;
      },
    );
    expect(result === undefined ? [] : await unaccountedCells(bytes, result)).toEqual([]);
  });
});

test("a second policy below is read where a label of its head stands in the column of categories", async () => {
  const first = ["取組状況", "自己評価", "今後の取組", "取組区分", "担当部", "取組内容"];
  const second = ["取組内容", "取組状況", "自己評価", "今後の取組", "取組区分", "担当部"];
  const texts: Readonly<Record<string, string>> = {
    取組内容: "○研修を行う。",
    取組状況: "行った。",
    自己評価: "進んだ。",
    今後の取組: "続ける。",
    取組区分: "継続",
    担当部: "児童課",
  };
  const head = (row: number, letter: string) => ({
    [`A${row}`]: "検証報告書における提言",
    [`D${row}`]: "今後の取組の方向性",
    [`A${row + 1}`]: "１　体制",
    [`D${row + 1}`]: `取組方針${letter}`,
    [`D${row + 2}`]: "体制を整える。",
  });
  const table = (row: number, columns: readonly string[]) =>
    Object.fromEntries(
      columns.flatMap((name, at) => [
        [`${"ABCDEF"[at]}${row}`, name],
        [`${"ABCDEF"[at]}${row + 1}`, texts[name] ?? ""],
      ]),
    );
  const cells = {
    ...head(1, "ア"),
    ...table(4, first),
    ...head(8, "イ"),
    ...table(11, second),
  };
  const { files } = await readWorkbook(makeXlsx([{ name: "1", cells }]), { editionId: "r7" });
  expect([...files.keys()].filter((path) => /\d\.md$/u.test(path))).toEqual([
    "1/ア/1.md",
    "1/イ/1.md",
  ]);
});
