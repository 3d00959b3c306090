import { usedPeriods } from "@torikumi/record";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { expect, test } from "vitest";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { parseLayout, readWorkbook, writeCsv, writeWorkbook } from "../src/index.ts";
import { importDrafted, sheetOf } from "./own-table.ts";

const drafted = await importDrafted([
  sheetOf("一覧", [
    ["見守りの取組"],
    ["重点項目", "取組名", "取組内容", "令和6年度の実績", "令和7年度の予定", "所管課"],
    ["1　見守る", "訪問", "家庭を訪ねる。", "15件を訪ねた。", "20件を訪ねる。", "こども課"],
    ["1　見守る", "相談", "窓口を置く。", "3区に置いた。", "5区に置く。", "こども課"],
  ]),
]);
const layout = parseLayout(drafted.layout, "layout.yaml");
const edition = await editionOf(drafted.files);
/** The same with a measure that ends, which says so all the same. */
const ending = new Map(drafted.files).set(
  "1/2.md",
  drafted.files
    .get("1/2.md")!
    .replace("---\n", "---\n取組区分: 終了\n")
    .replace("\n---\n\n", "\n終了理由: 済んだため\n---\n\n"),
);

test("a table without categories gives an edition without", () => {
  expect(drafted.errors).toEqual([]);
  expect(drafted.files.get("index.md")).toMatch(/使わない欄:\n {2}- 自己評価\n {2}- 取組区分\n/u);
  expect(drafted.files.get("index.md")).not.toMatch(/^取組区分/mu);
  expect(drafted.files.get("1/1.md")).toMatch(/^---\n担当部:\n {2}- こども課\n見出し: 訪問\n---/u);
});

test("an export has no column for what the city does not use", () => {
  expect(writeCsv(edition, { reader: "machine" }).split("\r\n")[0]).toMatch(
    /取組内容,令和6年度の取組状況,令和7年度の取組内容,担当部,/u,
  );
  expect(writeCsv(edition, { reader: "machine", layout }).split("\r\n")[0]).toBe(
    "重点項目,取組名,取組内容,令和6年度の実績,令和7年度の予定,所管課",
  );
});

for (const [name, files] of [
  ["an edition without categories", drafted.files],
  ["one in which a measure ends", ending],
] as const)
  test(`${name} comes back: as a list and as the city's table from nothing, on the paper over what stands`, async () => {
    const given = await editionOf(files);
    const existing = edition;
    for (const [how, options] of [
      [{ layout: "list" }, {}],
      [{ layout }, { layout }],
      [{ layout }, { layout, existing }],
      [{ layout: "paper" }, { existing: given }],
    ] as const) {
      const read = await readWorkbook(await writeWorkbook(given, how), {
        editionId: "r7",
        ...options,
      });
      expect(read.notes.filter(({ severity }) => severity === "error")).toEqual([]);
      const again = await editionOf(read.files);
      expect([...again.measures.values()].map(({ value }) => value)).toEqual(
        [...given.measures.values()].map(({ value }) => value),
      );
      expect(again.index?.value).toEqual(given.index?.value);
    }
  });

test("a category where the city has none is asked about", async () => {
  const bytes = new TextEncoder().encode(
    "番号,提言,取組内容,取組状況,今後の取組,取組区分,担当部\n1-1,1　見守る,家庭を訪ねる。,15件を訪ねた。,20件を訪ねる。,継続,こども課\n",
  );
  const { notes } = await readWorkbook(bytes, { editionId: "r7", existing: edition });
  expect(notes.filter(({ severity }) => severity === "error")).toMatchObject([
    {
      cell: "F2",
      message: expect.stringContaining("取組区分は「使わない欄」なのに、「継続」があります。"),
    },
  ]);
});

test("a workbook with categories gives the city categories, though none stood before", async () => {
  const files = new Map(drafted.files);
  for (const [path, text] of drafted.files)
    files.set(
      path,
      text
        .replace("使わない欄:\n  - 自己評価\n  - 取組区分\n", "取組区分:\n  継続: 続ける\n")
        .replace("---\n担当部", "---\n取組区分: 継続\n担当部")
        .replace("# 今後の取組", "# 自己評価\n\n足りた。\n\n# 今後の取組"),
    );
  const list = await writeWorkbook(await editionOf(files), { layout: "list" });
  const { files: read } = await readWorkbook(list, { editionId: "r7", existing: edition });
  expect(read.get("index.md")).toMatch(/^取組区分:\n {2}継続: 続ける\n/mu);
  expect((await editionOf(read)).index?.value.unused).toEqual(["evaluation"]);
});

test("nobody asks for the years of what the city does not write", async () => {
  const { files, notes } = await readWorkbook(
    makeXlsx([
      sheetOf("一覧", [
        ["見守りの取組"],
        ["重点項目", "取組名", "取組内容", "令和6年度の実績", "所管課"],
        ["1　見守る", "訪問", "家庭を訪ねる。", "15件を訪ねた。", "こども課"],
      ]),
    ]),
    {
      editionId: "r7",
      layout: parseLayout(drafted.layout.replace(/ {2}令和7年度の予定.*\n/u, ""), "layout.yaml"),
    },
  );
  expect(notes.map(({ message }) => message)).toEqual([]);
  const { index } = await editionOf(files);
  expect(index && usedPeriods(index.value)).toEqual({ progress: "令和6年度", plan: "" });
});
