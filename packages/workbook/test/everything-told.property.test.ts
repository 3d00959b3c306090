import fc from "fast-check";
import { expect, test } from "vitest";
import { readWorkbook } from "../src/index.ts";
import { makeXlsx } from "../dev/make-xlsx.ts";
import { paperSheet, ROW, type TestRow } from "./paper-fixture.ts";

const OTHER = ["○別の取組", ...ROW.slice(1)] as unknown as TestRow;
const cell = fc
  .tuple(fc.constantFrom(..."ABCDEFGHIJ"), fc.integer({ min: 1, max: 24 }))
  .map(([column, row]) => `${column}${row}`);
const word = fc.constantFrom(
  "照会中",
  "※各区共通",
  "12",
  "見本ではない",
  "3/4",
  "合計",
  "〃",
  "継続",
);

/** The cells that a note names, e.g. `B12` or `A10:F10`. */
function named(place: string): readonly string[] {
  const [from = "", to = from] = place.split(":");
  const [, left = "", top] = /^([A-Z]+)(\d+)$/.exec(from) ?? [];
  const [, right = "", bottom] = /^([A-Z]+)(\d+)$/.exec(to) ?? [];
  const columns = [..."ABCDEFGHIJ"].filter((column) => column >= left && column <= right);
  const rows = Array.from(
    { length: Number(bottom) - Number(top) + 1 },
    (_, at) => Number(top) + at,
  );
  return columns.flatMap((column) => rows.map((row) => `${column}${row}`));
}

/** Words scattered over an ordinary paper, each of them found nowhere else. */
test("every word that somebody put anywhere is in the edition, or a note names its cell", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(cell, word), { selector: ([place]) => place, maxLength: 5 }),
      fc.constantFrom([], ["A9:A10"], ["E9:E10"], ["B20:C21"]),
      async (strays, merges) => {
        const cells = Object.fromEntries(
          strays.map(([place, text], at) => [place, `${text}${at}`]),
        );
        const bytes = makeXlsx([paperSheet([ROW, OTHER], { cells, merges })]);
        const { files, notes } = await readWorkbook(bytes, { editionId: "r7" });
        const written = [...files.values()].join("\n");
        const told = new Set(notes.flatMap((note) => named(note.cell)));
        const spoken = notes.map(({ message, quote }) => `${quote} ${message}`).join("\n");
        const isAborted = notes.some(({ severity }) => severity === "error");
        for (const [place, text] of Object.entries(cells))
          expect(
            isAborted || written.includes(text) || told.has(place) || spoken.includes(text),
            `${place}「${text}」`,
          ).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});
