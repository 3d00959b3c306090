import { measurePath, formatMeasure, UserError, type Edition } from "@torikumi/record";
import { inflateRawSync } from "node:zlib";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { exportJson, readWorkbook, writeCsv, writeWorkbook } from "../src/index.ts";
import { readZipDirectory } from "../src/gate/zip-directory.ts";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

let edition: Edition;
beforeAll(async () => {
  const rows: TestRow[] = [
    ROW,
    ["", "=SUM(A1)", "-5", "@x", "拡充", "区）保健福祉部"],
    ["○長い取組", "長い文を書く。".repeat(150), "", "", "継続", "子）児童相談所"],
  ];
  const { files } = await readWorkbook(makeXlsx([paperSheet(rows, { merges: ["A9:A10"] })]), {
    editionId: "r7",
  });
  edition = await editionOf(files);
});

/** The text of a part of a workbook. */
function part(bytes: Uint8Array, name: string): string {
  const entry = readZipDirectory(bytes).find((found) => found.name === name);
  if (entry === undefined) throw new Error(`no ${name}`);
  const from = entry.offset + 30 + Buffer.byteLength(name);
  const packed = bytes.subarray(from, from + entry.packedSize);
  return (entry.method === 0 ? Buffer.from(packed) : inflateRawSync(packed)).toString();
}

describe("the paper's layout", () => {
  test("is one sheet per policy with head, table and legend in the paper's cells", async () => {
    const { sheets } = await readXlsx(await writeWorkbook(edition, { layout: "paper" }));
    expect(sheets.map(({ name }) => name)).toEqual(["1-ア", "年度版"]);
    const rows = sheets[0]!.rows;
    expect(rows.map((row) => row.map((text) => String(text ?? "").slice(0, 6)).join("|"))).toEqual([
      "みほん市の検||||||",
      "||||||",
      "検証報告書に|||今後の取組の|||",
      "１　支援体制|||取組方針ア|||",
      "①相談体制の|||区の体制を整|||",
      "②連携の強化||||||",
      "||||||",
      "取組内容|令和６年度の|令和６年度の|令和７年度以|取組\n区分|担当部|番号",
      "○見守りの体|会議を３回開|連携が進んだ|続ける。|継続|子）児童相談|1-ア-1",
      "|=SUM(A|-5|@x|拡充|区）保健福祉|1-ア-2",
      "○長い取組|長い文を書く|||継続|子）児童相談|1-ア-3",
      "||||||",
      "||||||",
      "【取組区分】||||||",
      "新規：新しく||||||",
      "拡充：広げる||||||",
      "継続：続ける||||||",
      "終了：終える||||||",
    ]);
  });

  test("merges a shared goal, and lays a measure that is too tall over two rows", async () => {
    const { sheets } = await readXlsx(await writeWorkbook(edition, { layout: "paper" }));
    const merges = sheets[0]!.merges!.map(({ startRow, startCol, endRow, endCol }) =>
      [startRow, startCol, endRow, endCol].join(),
    );
    expect(merges).toEqual(
      expect.arrayContaining([
        "8,0,9,0",
        "10,0,11,0",
        "10,1,11,1",
        "10,4,11,4",
        "10,5,11,5",
        "10,6,11,6",
      ]),
    );
    const heights = [...sheets[0]!.rowDefs!.values()].map(({ height = 0 }) => height);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    // 1,050 full-width letters at 28 a line are 37 lines of 10.5 points at least
    expect((heights.at(-1) ?? 0) * 2).toBeGreaterThan(37 * 10.5);
  });

  test("prints on A3 landscape, one page wide, with its headings on every page", async () => {
    const bytes = await writeWorkbook(edition, { layout: "paper" });
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]!.pageSetup).toMatchObject({
      paperSize: "a3",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
    });
    expect(sheets[0]!.headerFooter?.oddFooter).toContain("&P / &N");
    const workbook = part(bytes, "xl/workbook.xml");
    expect(workbook).toContain("'1-ア'!$8:$8");
    expect(workbook).toContain("'1-ア'!$A$1:$F$18");
  });

  test("a sheet a little taller than a page is printed smaller, a longer one on several pages", async () => {
    const heights = await Promise.all(
      [10, 200, 600].map(async (times) => {
        const page = edition.measures.get("1-ア-3")!;
        const value = { ...page.value, progress: "長い文を書く。".repeat(times) };
        const measures = new Map(edition.measures).set("1-ア-3", { ...page, value });
        const bytes = await writeWorkbook({ ...edition, measures }, { layout: "paper" });
        return (await readXlsx(bytes)).sheets[0]!.pageSetup?.fitToHeight;
      }),
    );
    expect(heights).toEqual([0, 1, 0]);
  });

  test("leaves 終了 out of the legend where no measure has it, and an import puts it back", async () => {
    const legend = async (description: string, category: string): Promise<boolean> => {
      const index = edition.index!;
      const categories = index.value.categories.map((found) =>
        found.name === "終了" ? { ...found, description } : found,
      );
      const page = edition.measures.get("1-ア-3")!;
      const pages: Edition = {
        ...edition,
        index: { ...index, value: { ...index.value, categories } },
        measures: new Map(edition.measures).set("1-ア-3", {
          ...page,
          value: { ...page.value, category },
        }),
      };
      const bytes = await writeWorkbook(pages, { layout: "paper" });
      const { files } = await readWorkbook(bytes, { editionId: "r7" });
      expect((await editionOf(files)).index?.value.categories).toEqual(categories);
      return (await readXlsx(bytes)).sheets[0]!.rows.some(([text]) =>
        String(text).startsWith("終了："),
      );
    };
    expect(await legend("取組を終える項目", "継続")).toBe(false);
    expect(await legend("取組を終える項目", "終了")).toBe(true);
    expect(await legend("今年度で終える項目", "継続")).toBe(true);
  });

  test("stores every text as a string: nothing becomes a formula", async () => {
    for (const layout of ["paper", "list"] as const) {
      const xml = part(await writeWorkbook(edition, { layout }), "xl/worksheets/sheet1.xml");
      expect(xml).not.toContain("<f>");
      expect(xml).not.toMatch(/<c [^>]*t="(?!s")/);
    }
  });

  test("texts that look like formulas have the format text, so that an edit keeps them texts", async () => {
    const { sheets } = await readXlsx(await writeWorkbook(edition, { layout: "paper" }), {
      readStyles: true,
    });
    const formats = ["9,1", "9,2", "9,3", "9,5"].map(
      (key) => sheets[0]!.cells!.get(key)?.style?.numFmt,
    );
    expect(formats).toEqual(["@", "@", "@", undefined]);
  });

  test("the same edition gives the same bytes", async () => {
    const [first, second] = await Promise.all([
      writeWorkbook(edition, { layout: "paper" }),
      writeWorkbook(edition, { layout: "paper" }),
    ]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(part(first, "docProps/core.xml")).toContain("2025-04-01T00:00:00Z");
  });

  test("a shared goal that is not the measure's before is written out, and stays shared over the edition", async () => {
    const values = [...edition.measures.values()].map(({ value }) => value);
    const [first, second, third] = values;
    const { goalOf, ...own } = second!;
    const changed = [
      first!,
      { ...own, goal: "○間の取組" },
      { ...third!, goal: "", goalOf: goalOf! },
    ];
    const pages = changed.map((value) => [measurePath(value.id), formatMeasure(value)] as const);
    const existing = { ...edition, measures: (await editionOf(new Map(pages))).measures };
    const bytes = await writeWorkbook(existing, { layout: "paper" });
    const { files } = await readWorkbook(bytes, { editionId: "r7", existing });
    expect((await editionOf(files)).measures.get("1-ア-3")?.value.goalOf).toBe("1-ア-1");
  });
});

describe("the list", () => {
  test("is bordered, tall enough for every column, and prints no column that nobody uses", async () => {
    const recommendations = new Map(edition.recommendations);
    const page = recommendations.get(1)!;
    const items = Array.from({ length: 12 }, (_, index) => `${index + 1}番目の項目`);
    recommendations.set(1, { ...page, value: { ...page.value, items } });
    const first = edition.measures.get("1-ア-1")!;
    const measures = new Map(edition.measures).set("1-ア-1", {
      ...first,
      value: { ...first.value, opinion: "意見" },
    });
    const bytes = await writeWorkbook(
      { ...edition, recommendations, measures },
      { layout: "list" },
    );
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const sheet = sheets[0]!;
    expect(sheet.rows[0]!.slice(10)).toEqual([
      "担当部",
      "取組内容の共有",
      "委員会意見",
      "再掲",
      "前身",
      "統合先",
      "据置理由",
      "終了理由",
      "見出し",
      "評価の段階",
      "対応する項目",
    ]);
    expect(part(bytes, "xl/workbook.xml")).toContain("'取組一覧'!$A$1:$M$4");
    expect(sheet.rowDefs!.get(1)!.height).toBeGreaterThan(12 * 13.5);
    expect(sheet.cells!.get("1,12")?.style?.border?.bottom?.style).toBe("thin");
  });
});

describe("what cannot be written", () => {
  test("a text longer than a cell is refused with its place", async () => {
    const measures = new Map(edition.measures);
    const page = measures.get("1-ア-1")!;
    measures.set("1-ア-1", { ...page, value: { ...page.value, plan: "あ".repeat(32_768) } });
    const error = await writeWorkbook({ ...edition, measures }, { layout: "paper" }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toBe(
      "1-ア-1 の今後の取組が長すぎてセルに入りません（32,767字まで）。短くするか、CSV を使ってください。",
    );
  });

  test("an edition without policies is refused", async () => {
    const empty = { ...edition, policies: new Map(), measures: new Map() };
    await expect(writeWorkbook(empty, { layout: "paper" })).rejects.toThrow(UserError);
  });
});

describe("CSV", () => {
  test("is raw for machines, and marked and guarded for Excel", () => {
    const machine = writeCsv(edition, { reader: "machine" });
    const excel = writeCsv(edition, { reader: "excel" });
    expect(machine.startsWith("番号,提言,提言の項目,方針")).toBe(true);
    expect(machine).toContain(",=SUM(A1),-5,@x,");
    expect(excel.startsWith("\uFEFF番号,")).toBe(true);
    expect(excel).toContain(",'=SUM(A1),'-5,'@x,");
    expect(excel.endsWith("\r\n")).toBe(true);
  });
});

describe("JSON", () => {
  test("nests measures in policies in recommendations, shared goals written out", () => {
    const data = exportJson(edition);
    expect(data).toMatchObject({
      edition: "r7",
      recommendations: [
        {
          number: 1,
          title: "支援体制の強化",
          items: ["相談体制のあり方", "連携の強化"],
          policies: [{ letter: "ア" }],
        },
      ],
    });
    expect(data.recommendations[0]!.policies[0]!.measures[1]).toEqual({
      id: "1-ア-2",
      category: "拡充",
      departments: ["区）保健福祉部"],
      goal: "○見守りの体制を整える。",
      goalOf: "1-ア-1",
      progress: "=SUM(A1)",
      evaluation: "-5",
      plan: "@x",
    });
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
});
