import { editionOf } from "@torikumi/record/dev/edition-of";
import { goalOf } from "@torikumi/record";
import { readWorkbook } from "../../src/index.ts";
import { unaccountedCells } from "../account-for-cells.ts";
import type { OddWorkbook } from "./expected.ts";

/** What is wrong with the import of a workbook: lost texts, texts in another measure, an error too many or too few. Empty where nothing is. */
export async function wrongWith(made: OddWorkbook): Promise<readonly string[]> {
  const result = await readWorkbook(made.bytes, { editionId: "r7", strike: made.strike });
  const errors = result.notes.filter(({ severity }) => severity === "error");
  const wrong = [...(await unaccountedCells(made.bytes, result))].map((cell) => `lost ${cell}`);
  if (made.asks === "always") return errors.length > 0 ? wrong : [...wrong, "did not ask"];
  if (errors.length > 0 && made.asks === "perhaps") return wrong;
  if (errors.length > 0)
    return errors.map(({ sheet, cell, message }) => `asked ${sheet}!${cell} ${message}`);
  const edition = await editionOf(result.files);
  const measures = [...edition.measures.values()].map(({ value }) => value);
  if (measures.length !== made.measures.length)
    wrong.push(`${measures.length} measures instead of ${made.measures.length}`);
  for (const expected of made.measures) {
    const isIn = measures.some(
      (measure) =>
        goalOf(measure, edition)?.includes(expected.goal) === true &&
        (["progress", "evaluation", "plan"] as const).every((field) =>
          expected[field].every((text) => measure[field].includes(text)),
        ) &&
        measure.category === expected.category &&
        measure.departments.join() === expected.departments.join(),
    );
    if (!isIn) wrong.push(`no measure ${JSON.stringify(expected)}`);
  }
  return wrong;
}
