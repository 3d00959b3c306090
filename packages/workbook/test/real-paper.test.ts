import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readWorkbook, writeCsv, writeWorkbook } from "../src/index.ts";
import { editionOf } from "@torikumi/record/dev/edition-of";

const PAPER = new URL("../../../../shared/data/shiryo-1-1.xlsx", import.meta.url);
const isHere = existsSync(PAPER);
if (!isHere) console.warn("資料1-1の表計算ファイルがないため、このファイルの試験は行いません。");

describe.skipIf(!isHere)("the real paper", () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    ({ files } = await readWorkbook(readFileSync(PAPER), { editionId: "r7" }));
  });

  test("has 25 policies and 48 measures, 35 継続 and 13 拡充, and no findings of form", async () => {
    const { policies, measures, diagnostics } = await editionOf(files);
    expect([policies.size, measures.size, diagnostics.length]).toEqual([25, 48, 0]);
    const categories = Object.groupBy([...measures.values()], ({ value }) => value.category);
    expect([categories["継続"]?.length, categories["拡充"]?.length]).toEqual([35, 13]);
    const shared = [...measures.values()].flatMap(({ value }) => value.goalOf ?? []);
    expect(shared).toEqual(["1-エ-1", "1-エ-1", "1-エ-1", "6-ア-1"]);
  });

  test.each(["paper", "list"] as const)(
    "goes to a workbook (%s) and back unchanged",
    async (layout) => {
      const bytes = await writeWorkbook(await editionOf(files), { layout });
      const again = await readWorkbook(bytes, { editionId: "r7" });
      expect(again.files).toEqual(files);
      const twice = await writeWorkbook(await editionOf(again.files), { layout });
      expect(Buffer.from(twice).equals(Buffer.from(bytes))).toBe(true);
    },
  );

  test.each(["machine", "excel"] as const)(
    "goes to CSV (%s) and back unchanged",
    async (reader) => {
      const existing = await editionOf(files);
      const csv = Buffer.from(writeCsv(existing, { reader }));
      expect((await readWorkbook(csv, { editionId: "r7", existing })).files).toEqual(files);
    },
  );
});
