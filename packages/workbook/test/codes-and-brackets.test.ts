import { editionOf } from "@torikumi/record/dev/edition-of";
import { describe, expect, test } from "vitest";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { parseLayout, readWorkbook, writeCsv, writeWorkbook } from "../src/index.ts";
import { importDrafted, measures, sheetOf, uses } from "./own-table.ts";

/** What comes back of an edition in the city's table: its first rows, and the files that it becomes again. */
async function wayBack(files: ReadonlyMap<string, string>, text: string) {
  const layout = parseLayout(text, "layout.yaml");
  const edition = await editionOf(files);
  const bytes = await writeWorkbook(edition, { layout });
  return {
    rows: writeCsv(edition, { reader: "machine", layout }).trimEnd().split("\r\n"),
    again: (await readWorkbook(bytes, { editionId: "r7", layout })).files,
  };
}

describe("the city's own numbers", () => {
  const coded = (codes: readonly string[]) =>
    sheetOf("一覧", [
      ["コード", "事業名", "事業概要", "実施状況", "今後の取組", "所管"],
      ...codes.map((code, at) => [code, `事業${at}`, `内容${at}`, "行った", "続ける", "健康課"]),
    ]);

  test.each([
    [
      ["A-1", "A-2", "B-1"],
      ["1/1.md", "1/2.md", "2/1.md"],
    ],
    [
      ["Ⅰ－１", "Ⅱ－１", "Ⅱ－３"],
      ["1/1.md", "2/1.md", "2/3.md"],
    ],
    [
      ["I-1", "II-1", "IV-2"],
      ["1/1.md", "2/1.md", "4/2.md"],
    ],
    [
      ["H-1", "I-1", "J-1"],
      ["8/1.md", "9/1.md", "10/1.md"],
    ],
    [
      ["1-(1)-ア", "1-(1)-イ", "2-(1)-ア"],
      ["1/1/1.md", "1/1/2.md", "2/1/1.md"],
    ],
  ])("%s part the measures, and stay as they are printed", async (codes, paths) => {
    const { layout, errors, files } = await importDrafted([coded(codes)]);
    expect(errors).toEqual([]);
    expect(uses(layout)[0]).toBe("コード → 市の番号");
    expect(measures(files)).toEqual(paths);
    expect(files.get(paths[0] ?? "")).toContain(`## コード\n\n${codes[0]}\n`);
    const { rows, again } = await wayBack(files, layout);
    expect(rows[0]).toBe("コード,事業名,事業概要,実施状況,今後の取組,所管");
    expect(rows.slice(1).map((row) => row.split(",")[0])).toEqual(codes);
    expect(again).toEqual(files);
  });

  test("a title that somebody gives a recommendation stays, and comes back in a column", async () => {
    const { layout, files } = await importDrafted([coded(["A-1", "B-1"])]);
    const titled = new Map(files).set("1/index.md", "---\n題名: 防ぐ\n---\n");
    const { again } = await wayBack(titled, layout);
    expect(again).toEqual(titled);
    const { files: next } = await readWorkbook(makeXlsx([coded(["A-1", "B-1"])]), {
      editionId: "r7",
      layout: parseLayout(layout, "layout.yaml"),
      existing: await editionOf(titled),
    });
    expect(next.get("1/index.md")).toContain("題名: 防ぐ");
  });

  test("one that cannot be read is asked about", async () => {
    const { layout } = await importDrafted([coded(["A-1", "B-1"])]);
    const { errors } = await importDrafted([coded(["A-1", "新規"])], [[/^[\s\S]*$/u, layout]]);
    expect(errors).toEqual([expect.stringMatching(/^A3 市の番号を読み取れません。/u)]);
  });

  test("a layout that only keeps them is warned that all stand under one recommendation, with what to write", async () => {
    const { layout } = await importDrafted([coded(["A-1", "A-2", "B-1"])]);
    const { notes } = await readWorkbook(makeXlsx([coded(["A-1", "A-2", "B-1"])]), {
      editionId: "r7",
      layout: parseLayout(
        layout.replace("市の番号\n", "引き継ぐ\n").replace(/^提言: 列$/mu, "提言: 1つ"),
        "layout.yaml",
      ),
    });
    expect(notes[0]).toMatchObject({
      severity: "warning",
      cell: "A2",
      message: expect.stringContaining("「コード: 市の番号」「提言: 列」と書くと"),
    });
  });
});

describe("departments in brackets behind a name", () => {
  const table = (...cells: readonly string[]) =>
    sheetOf("一覧", [
      ["柱", "事業名（担当課）", "事業内容", "R6実績", "R7予定"],
      ...cells.map((cell) => ["1　防ぐ", cell, "訪ねる", "行った", "続ける"]),
    ]);

  test("are the departments, by the draft, and go back into their brackets", async () => {
    const { layout, errors, files } = await importDrafted([
      table("訪問（健康課）", "相談（電話）（こども課、児童相談所）"),
    ]);
    expect(errors).toEqual([]);
    expect(uses(layout)[1]).toBe("事業名（担当課） → 見出し（担当部）");
    expect(files.get("1/1.md")).toContain("担当部:\n  - 健康課\n見出し: 訪問\n");
    expect(files.get("1/2.md")).toContain("- こども課\n  - 児童相談所\n見出し: 相談（電話）\n");
    const { rows, again } = await wayBack(files, layout);
    expect(rows.slice(0, 3).map((row) => row.split(",")[1])).toEqual([
      "事業名（担当課）",
      "訪問（健康課）",
      "相談（電話）（こども課、児童相談所）",
    ]);
    expect(again).toEqual(files);
  });

  test("on a line of their own in 【】, behind the goal", async () => {
    const { layout, files } = await importDrafted([
      sheetOf("一覧", [
        ["柱", "取組【担当課】", "R6実績", "R7予定"],
        ["1　防ぐ", "家庭を訪ねる\n【健康課】", "行った", "続ける"],
        ["2　学ぶ", "研修する\n【人事課】", "行った", "続ける"],
      ]),
    ]);
    expect(uses(layout)[1]).toBe("取組【担当課】 → 取組内容【担当部】");
    expect(files.get("2/1.md")).toMatch(/- 人事課\n---\n\n## 取組内容\n\n研修する\n/u);
    expect((await wayBack(files, layout)).again).toEqual(files);
  });

  test("a name without them is asked about, and brackets that hold no offices are part of the name", async () => {
    const { layout } = await importDrafted([table("訪問（健康課）")]);
    const { errors } = await importDrafted(
      [table("訪問（健康課）", "相談（夜間）")],
      [[/^[\s\S]*$/u, layout]],
    );
    expect(errors).toEqual([expect.stringMatching(/^B3 担当部が空です。/u)]);
    const { layout: other } = await importDrafted(
      [table("訪問（全戸）", "相談（夜間）")],
      [[/^担当部の名前: .*$/mu, "担当部の名前: 健康課"]],
    );
    expect(uses(other)[1]).toBe("事業名（担当課） → 見出し");
  });

  test("departments that brackets cannot hold stand in a column behind", async () => {
    const { layout, files } = await importDrafted([table("訪問（健康課）")]);
    const renamed = new Map(
      [...files].map(([path, text]) => [path, text.replaceAll("健康課", "福祉部（健康課）")]),
    );
    const { rows, again } = await wayBack(renamed, layout);
    expect(rows).toEqual([
      "柱,事業名（担当課）,事業内容,R6実績,R7予定,担当部",
      "1　防ぐ,訪問,訪ねる,行った,続ける,福祉部（健康課）",
    ]);
    expect(again).toEqual(renamed);
  });
});
