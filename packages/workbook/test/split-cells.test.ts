import fc from "fast-check";
import { parseCsv } from "hucre/csv";
import { expect, test } from "vitest";
import { splitCells } from "../src/read/cells/split-cells.ts";

test("a cell in quotes holds delimiters, line breaks and doubled quotes", () => {
  expect(splitCells('1-ア-1,"窓口を、\n3区に置いた。","「""声""」"\n1-ア-2,,\n', ",")).toEqual([
    ["1-ア-1", "窓口を、\n3区に置いた。", '「"声"」'],
    ["1-ア-2", "", ""],
  ]);
});

test("any text has the cells that the library finds letter by letter", () => {
  const text = fc.array(fc.constantFrom("ア", '"', ",", "\n", " ", ";"), { maxLength: 14 });
  fc.assert(
    fc.property(text, fc.constantFrom(",", ";"), (letters, delimiter) => {
      const whole = letters.join("");
      const wanted = parseCsv(whole, { delimiter, skipBom: false, typeInference: false });
      expect(splitCells(whole, delimiter)).toEqual(wanted);
    }),
    { numRuns: 2_000 },
  );
});
