import { editionOf } from "@torikumi/record/dev/edition-of";
import { expect, test } from "vitest";
import { makeXlsx } from "../dev/make-xlsx.ts";
import {
  inspectWorkbook,
  parseLayout,
  readWorkbook,
  stampLayout,
  writeCsv,
  writeWorkbook,
} from "../src/index.ts";
import { sheetOf, uses } from "./own-table.ts";

const TABLE = (head: readonly string[], row: readonly string[]) =>
  makeXlsx([
    sheetOf("推移", [
      ["みほん市の取組"],
      ["施策", "取組", ...head, "所管"],
      ["1 防ぐ", "面談", ...row, "健康課"],
      ["2 守る", "会議", ...row, "こども課"],
    ]),
  ]);

/** Two years of a table by the layout that is drafted from the first, as it is kept beside the edition. */
async function twoYears(first: Uint8Array, second: Uint8Array) {
  const drafted = await inspectWorkbook(first);
  const text = stampLayout(drafted, "r7");
  const layout = parseLayout(text, "layout.yaml");
  const r7 = await readWorkbook(first, { editionId: "r7", layout });
  const existing = await editionOf(r7.files);
  const r8 = await readWorkbook(second, { editionId: "r8", layout, existing });
  const edition = await editionOf(r8.files.size > 0 ? r8.files : r7.files);
  const head = writeCsv(edition, { reader: "machine", layout }).split("\r\n")[0];
  const again = await readWorkbook(await writeWorkbook(edition, { layout }), {
    editionId: "r8",
    layout,
  });
  return { uses: uses(drafted), text, r7, r8, head, again: again.files };
}

const notesOf = ({ notes }: Awaited<ReturnType<typeof readWorkbook>>): readonly string[] =>
  notes.flatMap(({ severity, cell, message }) =>
    message.includes("年度の列") || message.includes("この表に")
      ? `${severity} ${cell} ${message.split("。")[0]}`
      : [],
  );

test("two years of reports and a plan roll on: the edition's years are read, the year before is told", async () => {
  const { uses, text, r7, r8, head, again } = await twoYears(
    TABLE(["令和5年度実績", "令和6年度実績", "令和7年度計画"], ["5年", "6年", "7年は"]),
    TABLE(["令和6年度実績", "令和7年度実績", "令和8年度計画"], ["6年", "7年", "8年は"]),
  );
  expect(uses.slice(2, 5)).toEqual([
    "令和5年度実績 → 引き継ぐ",
    "令和6年度実績 → 取組状況",
    "令和7年度計画 → 今後の取組",
  ]);
  expect(text).toContain("\n見出しの年度版: r7\n");
  expect(r7.files.get("1/1.md")).toMatch(
    /取組状況\n\n6年\n.*今後の取組\n\n7年は\n.*実績\n\n5年\n/su,
  );
  expect(r8.files.get("1/1.md")).toMatch(
    /取組状況\n\n7年\n.*今後の取組\n\n8年は\n.*実績\n\n5年\n/su,
  );
  expect(notesOf(r8)).toEqual([
    "info C3 見出し「令和6年度実績」の列は前の年度の列なので、取り込みません",
    "info A2 表の読み方にある見出し「令和5年度実績」の列が、この表にありません",
  ]);
  expect(head).toBe("施策,取組,令和5年度実績,令和7年度実績,令和8年度計画,所管");
  expect(again).toEqual(r8.files);
});

test("a table with all years of a plan has the same headings each year: the edition says which are read", async () => {
  const head = ["R6計画", "R6実績", "R7計画", "R7実績", "R8計画", "R8実績"];
  const { uses, r7, r8, again } = await twoYears(
    TABLE(head, ["6計", "6実", "7計", "", "8計", ""]),
    TABLE(head, ["6計", "6実", "7計", "7実", "8計", ""]),
  );
  expect(uses.slice(2, 8)).toEqual([
    "R6計画 → 毎年書く",
    "R6実績 → 取組状況",
    "R7計画 → 今後の取組",
    "R7実績 → 読まない",
    "R8計画 → 引き継ぐ",
    "R8実績 → 読まない",
  ]);
  expect(r7.files.get("1/1.md")).toMatch(
    /取組状況\n\n6実\n.*今後の取組\n\n7計\n.*## 計画\n\n6計\n.*R8計画\n\n8計\n/su,
  );
  expect(r8.files.get("1/1.md")).toMatch(
    /取組状況\n\n7実\n.*今後の取組\n\n8計\n.*計画\n\n7計\n$/su,
  );
  expect(notesOf(r8)).toEqual([
    "info C3 見出し「R6計画」の列は前の年度の列なので、取り込みません",
    "info D3 見出し「R6実績」の列は前の年度の列なので、取り込みません",
  ]);
  expect(again).toEqual(r8.files);
});

test("a column of a year after the edition's is told with what may be wrong, and the year of an edition that nobody prints is missed", async () => {
  const { r8 } = await twoYears(
    TABLE(["Ｒ５実績", "Ｒ６実績"], ["5年", "6年"]),
    TABLE(["Ｒ７実績", "Ｒ８実績"], ["7年", "8年"]),
  );
  expect(notesOf(r8)[0]).toBe(
    "warning D3 見出し「Ｒ８実績」の列は、取り込む年度版より後の年度の列なので、取り込みません",
  );
  const { r8: old } = await twoYears(
    TABLE(["Ｒ５実績", "Ｒ６実績"], ["5年", "6年"]),
    TABLE(["Ｒ５実績", "Ｒ６実績"], ["5年", "6年"]),
  );
  expect(old.files.size).toBe(0);
  expect(notesOf(old)[0]).toBe(
    "error A2 表の読み方にある見出し「Ｒ７実績」の列が、この表にありません",
  );
});

test("drafted for an edition, nothing after its year is a report", async () => {
  const bytes = TABLE(["R5実績", "R6実績", "R7実績"], ["5年", "6年", "7年"]);
  expect(uses(await inspectWorkbook(bytes))[4]).toBe("R7実績 → 取組状況");
  const text = await inspectWorkbook(bytes, { editionId: "r6" });
  expect(uses(text).slice(2, 5)).toEqual([
    "R5実績 → 引き継ぐ",
    "R6実績 → 取組状況",
    "R7実績 → 毎年書く",
  ]);
  expect(text).toContain("\n見出しの年度版: r6\n");
});

test("a layout that does not say of which edition its years are asks about a year's column that it does not know", async () => {
  const rolling = (years: readonly string[]) =>
    TABLE(
      years.map((year) => `${year}実績`),
      years,
    );
  const text = await inspectWorkbook(rolling(["R5", "R6"]));
  const read = (layout: string) =>
    readWorkbook(rolling(["R6", "R7"]), {
      editionId: "r8",
      layout: parseLayout(layout, "layout.yaml"),
    });
  const { notes, files } = await read(text);
  expect(files.size).toBe(0);
  expect(notes[0]).toMatchObject({
    severity: "error",
    cell: "D3",
    message:
      "見出し「R7実績」の列は、新しい年度の列です。表の読み方の「R6実績」を「引き継ぐ」に変え、「R7実績: 取組状況」を加えてください。",
  });
  const moved = text.replace("R6実績: 取組状況", "R6実績: 引き継ぐ\n  R7実績: 取組状況");
  expect((await read(moved)).files.get("1/1.md")).toContain("## 取組状況\n\nR7\n");
});

test("a field of the city's own without a column stays, and is a column of the export", async () => {
  const bytes = TABLE(["R6実績"], ["6年"]);
  const layout = parseLayout(await inspectWorkbook(bytes), "layout.yaml");
  const { files } = await readWorkbook(bytes, { editionId: "r7", layout });
  const pages = new Map([
    ...files,
    [
      "index.md",
      (files.get("index.md") ?? "").replace(
        /^使わない欄:/mu,
        "追加の欄:\n  摘要: 引き継ぐ\n使わない欄:",
      ),
    ],
    ["1/1.md", `${files.get("1/1.md")}\n## 摘要\n\n国の補助\n`],
  ]);
  const existing = await editionOf(pages);
  const next = await readWorkbook(bytes, { editionId: "r7", layout, existing });
  expect(next.files).toEqual(pages);
  const again = await readWorkbook(await writeWorkbook(existing, { layout }), {
    editionId: "r7",
    layout,
  });
  expect(again.files.get("1/1.md")).toBe(pages.get("1/1.md"));
  expect(again.files.get("index.md")).toBe(pages.get("index.md"));
});

test("a base and a target are of their year next year too, where the results beside them roll on", async () => {
  const head = (years: readonly string[]) => [
    "基準値（R3）",
    ...years.map((year) => `${year}実績値`),
    "目標値（R10）",
  ];
  const { r8, head: printed } = await twoYears(
    TABLE(head(["R5", "R6"]), ["10", "11", "12", "20"]),
    TABLE(head(["R6", "R7"]), ["10", "12", "13", "20"]),
  );
  expect(r8.files.get("1/1.md")).toMatch(/基準値\n\n10\n.*## 実績値\n\n13\n.*目標値\n\n20\n/su);
  expect(printed).toBe("施策,取組,基準値（R3）,R5実績値,R7実績値,目標値（R10）,所管");
});

test("results of the city's own roll on where no field of torikumi's is dated", async () => {
  const table = (years: readonly string[]) =>
    TABLE(["取組状況", ...years.map((year) => `件数 ${year}`)], ["行った", ...years]);
  const { r8 } = await twoYears(table(["R5", "R6"]), table(["R6", "R7"]));
  expect(r8.files.get("1/1.md")).toContain("## 件数\n\nR7\n");
});
