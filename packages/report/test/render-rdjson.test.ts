import { finding } from "@torikumi/outline/dev/clinic";
import { expect, test } from "vitest";

import { renderRdjson } from "../src/machine/render-rdjson.ts";

const file = (text: string) => ({ path: "records/1/ア/1.md", blob: "", text });
const read = (...args: Parameters<typeof renderRdjson>) =>
  JSON.parse(renderRdjson(...args)).diagnostics[0];

test("a finding has its place in bytes, its rule, and its fix as a suggestion", () => {
  const text = "---\n取組区分: 拡大\n---\n";
  const at = text.indexOf("拡大");
  const one = finding({ fix: { start: at, end: at + 2, text: "拡充" } });
  // Four letters of three bytes, a colon and a space stand before it.
  const range = { start: { line: 2, column: 15 }, end: { line: 2, column: 21 } };
  expect(read([one], [file(text)])).toEqual({
    message: one.message,
    location: { path: "records/1/ア/1.md", range },
    severity: "ERROR",
    code: { value: "category" },
    suggestions: [{ range, text: "拡充" }],
  });
});

test("a letter of two units has four bytes, and every kind of line end is one", () => {
  const one = finding({ line: 3, column: 3, endLine: 3, endColumn: 4 });
  expect(read([one], [file("一\r\n二\r𠮟る\n")]).location.range).toEqual({
    start: { line: 3, column: 5 },
    end: { line: 3, column: 8 },
  });
});

test("a finding in a file that is not at hand has its line", () => {
  expect(read([finding()], []).location.range).toEqual({ start: { line: 2 } });
});
