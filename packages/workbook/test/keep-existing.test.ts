import { formatMeasure, type Edition, type Measure } from "@torikumi/record";
import { beforeAll, describe, expect, test } from "vitest";
import { readWorkbook, writeWorkbook, type ImportResult } from "../src/index.ts";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { noteLines, paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

const other = (goal: string): TestRow => [goal, ...ROW.slice(1)] as unknown as TestRow;
const ROWS = [ROW, other("○二"), other("○三")];

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  ({ files } = await readWorkbook(makeXlsx([paperSheet(ROWS)]), { editionId: "r7" }));
});

async function again(rows: readonly TestRow[], existing: Edition): Promise<ImportResult> {
  return readWorkbook(makeXlsx([paperSheet(rows)]), { editionId: "r7", existing });
}

/** The edition of `files` with a measure's page replaced, or without it. */
async function edited(path: string, measure: Measure | undefined): Promise<Edition> {
  const changed = new Map(files);
  if (measure === undefined) changed.delete(path);
  else changed.set(path, formatMeasure(measure));
  return editionOf(changed);
}

describe("an import over an edition", () => {
  test("of the same workbook changes no byte", async () => {
    const result = await again(ROWS, await editionOf(files));
    expect(result.notes).toEqual([]);
    expect(result.files).toEqual(files);
  });

  test("keeps the keys and the opinion that a sheet does not have", async () => {
    const before = (await editionOf(files)).measures.get("1-ア-2")?.value;
    const kept = {
      repostOf: "1-ア-1",
      predecessors: ["2-ア-1", "2-ア-3"],
      mergedInto: "3-ア-1",
      carryOverReason: "理由",
      opinion: "委員会の意見",
    } as const;
    const existing = await edited("1/ア/2.md", { ...before!, ...kept });
    const result = await again([ROW, other("○二（改）"), other("○三")], existing);
    expect((await editionOf(result.files)).measures.get("1-ア-2")?.value).toMatchObject({
      goal: "○二（改）",
      ...kept,
    });
  });

  test("keeps a page that was written another way, where its content is the same", async () => {
    const changed = new Map(files).set("1/ア/2.md", `${files.get("1/ア/2.md")}\n\n`);
    const result = await again(ROWS, await editionOf(changed));
    expect(result.files).toEqual(changed);
  });

  test("leaves comments where they stand, in the register and in the pages that change", async () => {
    const register =
      "# 書き方は事務局に\n担当部:\n  - 名称: 子）児童相談所\n    # チーム: '@mihon/jido'\n";
    const page = files.get("1/ア/2.md")!.replace("取組区分: 継続", "# 区分は仮\n取組区分: '継続'");
    const existing = await editionOf(
      new Map(files).set("departments.yaml", register).set("1/ア/2.md", page),
    );
    const second = ["○二（改）", ...ROW.slice(1, 5), "区）保健福祉部"] as unknown as TestRow;
    const result = await again([ROW, second, other("○三")], existing);
    expect(result.files.get("departments.yaml")).toBe(
      `${register}  - 名称: 区）保健福祉部\n    局: 区\n    開始: r7\n`,
    );
    expect(result.files.get("1/ア/2.md")).toBe(
      page.replace("○二", "○二（改）").replace("  - 子）児童相談所", "  - 区）保健福祉部"),
    );
  });

  test("gives a new department the bureau that the register knows by its letters", async () => {
    const register = "担当部:\n  - 名称: 子）児童相談所\n    局: 子ども未来局\n";
    const existing = await editionOf(new Map(files).set("departments.yaml", register));
    const second = ["○二", ...ROW.slice(1, 5), "子）家庭支援部"] as unknown as TestRow;
    const result = await again([ROW, second, other("○三")], existing);
    expect(result.files.get("departments.yaml")).toBe(
      `${register}  - 名称: 子）家庭支援部\n    局: 子ども未来局\n    開始: r7\n`,
    );
  });

  test("never gives a number again that a published edition had", async () => {
    const result = await readWorkbook(makeXlsx([paperSheet([...ROWS, other("○四")])]), {
      editionId: "r7",
      existing: await editionOf(files),
      published: ["1-ア-6", "1-イ-9"],
    });
    expect([...result.files.keys()].filter((path) => path.startsWith("1/ア/"))).toContain(
      "1/ア/7.md",
    );
    expect(result.files.has("1/ア/4.md")).toBe(false);
  });

  test("never deletes a measure, and names those that the workbook lacks", async () => {
    const result = await again([ROW], await editionOf(files));
    expect(result.files).toEqual(files);
    expect(noteLines(result.notes)).toEqual([
      "warning ! 今の年度版にあって取り込むファイルにない取組は、そのまま残しました: 1-ア-2「○二」、1-ア-3「○三」。終わった取組なら「取組区分: 終了」にしてください。",
    ]);
  });

  test("adds new departments to the register after those it has", async () => {
    const row: TestRow = [
      ...ROW.slice(0, 5),
      "区）保健福祉部\n子）児童相談所",
    ] as unknown as TestRow;
    const result = await again([row, ...ROWS.slice(1)], await editionOf(files));
    expect((await editionOf(result.files)).register?.value.map(({ name }) => name)).toEqual([
      "子）児童相談所",
      "区）保健福祉部",
    ]);
    expect(result.notes.map(({ severity }) => severity)).toEqual(["info"]);
  });

  test("rows without ids take the existing ids in order, gaps and all", async () => {
    const existing = await edited("1/ア/2.md", undefined);
    const result = await again([ROW, other("○三"), other("○四")], existing);
    const { measures } = await editionOf(result.files);
    expect(
      [...measures.values()].map(({ value }) => `${value.id} ${value.goal.slice(0, 3)}`),
    ).toEqual(["1-ア-1 ○見守", "1-ア-3 ○三", "1-ア-4 ○四"]);
  });

  test("an exported sheet with a new row in the middle keeps every other measure's id", async () => {
    const edition = await edited("1/ア/2.md", undefined);
    const result = await readWorkbook(await writeWorkbook(edition, { layout: "paper" }), {
      editionId: "r7",
      existing: edition,
    });
    expect([...result.files.keys()].slice(4)).toEqual(["1/ア/1.md", "1/ア/3.md"]);
    expect(result.notes).toEqual([]);
  });
});
