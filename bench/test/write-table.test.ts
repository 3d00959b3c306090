import { expect, test } from "vitest";
import { putTable } from "../src/write-table.ts";

const table = { id: "speed", columns: ["what", "time"], rows: [["review", "0.2 s"]] };

test("A table takes the place of the one before it, and the text around it stays", () => {
  const text = "Before.\n\n<!-- table: speed -->\n\nold\n\n<!-- /table: speed -->\n\nAfter.\n";
  const written = putTable(text, table);
  expect(written.split("\n")).toEqual([
    "Before.",
    "",
    "<!-- table: speed -->",
    "",
    "| what | time |",
    "| --- | ---: |",
    "| review | 0.2 s |",
    "",
    "<!-- /table: speed -->",
    "",
    "After.",
    "",
  ]);
  expect(putTable(written, table)).toBe(written);
});

test("A table that has no place in the document is not dropped without a word", () => {
  expect(() => putTable("Nothing here.", table)).toThrow("<!-- table: speed -->");
});
