import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addGuard, removeGuard } from "../src/layout/csv-guard.ts";
import { readWorkbook, writeCsv, writeWorkbook } from "../src/index.ts";
import { editionOf } from "@torikumi/record/dev/edition-of";
import { noteLines } from "./paper-fixture.ts";
import { anyText, randomEdition } from "@torikumi/record/dev/random-edition";

const RUNS = { numRuns: 60 };
const errors = (notes: Parameters<typeof noteLines>[0]): string[] =>
  noteLines(notes).filter((line) => line.startsWith("error"));

describe("any edition comes back to the character", () => {
  test("from the paper's layout", async () => {
    await fc.assert(
      fc.asyncProperty(randomEdition, async ({ paper }) => {
        const bytes = await writeWorkbook(await editionOf(paper), { layout: "paper" });
        const { files, notes } = await readWorkbook(bytes, { editionId: "r7" });
        expect(errors(notes)).toEqual([]);
        expect(files).toEqual(paper);
      }),
      RUNS,
    );
  });

  test("from the paper's layout into an empty folder, with all that the paper has no place for", async () => {
    await fc.assert(
      fc.asyncProperty(randomEdition, async ({ full }) => {
        const bytes = await writeWorkbook(await editionOf(full), { layout: "paper" });
        const { files, notes } = await readWorkbook(bytes, { editionId: "r7" });
        expect(errors(notes)).toEqual([]);
        expect(files).toEqual(full);
      }),
      RUNS,
    );
  });

  test("from the paper's layout over itself, with all that paper has no place for", async () => {
    await fc.assert(
      fc.asyncProperty(randomEdition, async ({ full }) => {
        const existing = await editionOf(full);
        const bytes = await writeWorkbook(existing, { layout: "paper" });
        const { files, notes } = await readWorkbook(bytes, { editionId: "r7", existing });
        expect(errors(notes)).toEqual([]);
        expect(files).toEqual(full);
      }),
      RUNS,
    );
  });

  test("from a list, everything included", async () => {
    await fc.assert(
      fc.asyncProperty(randomEdition, async ({ full }) => {
        const bytes = await writeWorkbook(await editionOf(full), { layout: "list" });
        const { files, notes } = await readWorkbook(bytes, { editionId: "r7" });
        expect(errors(notes)).toEqual([]);
        expect(files).toEqual(full);
      }),
      RUNS,
    );
  });

  test.each(["machine", "excel"] as const)("from CSV for %s", async (reader) => {
    await fc.assert(
      fc.asyncProperty(randomEdition, async ({ full }) => {
        const existing = await editionOf(full);
        const index = {
          ...existing,
          measures: new Map(),
          policies: new Map(),
          recommendations: new Map(),
        };
        const csv = Buffer.from(writeCsv(existing, { reader }));
        const { files, notes } = await readWorkbook(csv, { editionId: "r7", existing: index });
        expect(errors(notes)).toEqual([]);
        expect(files).toEqual(full);
      }),
      RUNS,
    );
  });

  test("the guard before formulas undoes itself and nothing else", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(removeGuard(addGuard(text))).toBe(text);
        expect(addGuard(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });
});
