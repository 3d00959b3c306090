import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { UserError } from "@torikumi/record";
import { readWorkbook } from "@torikumi/workbook";
import { unaccountedCells } from "@torikumi/workbook/dev/account-for-cells";
import { wrongWith } from "@torikumi/workbook/dev/odd-workbook/check-import";
import { oddWorkbook } from "@torikumi/workbook/dev/odd-workbook/odd-workbook";
import { expectThat } from "../city.ts";
import { countTries, type Result, type Trial } from "../trial.ts";

const MADE = "every text of an odd workbook is read into its measure, or named";
const GIVEN = "every text of a given workbook is in the edition, or named";

/** Workbooks as offices make them, read beside another reader of the same file: no text may be lost, or stand in another measure. */
export async function cells(trial: Trial): Promise<readonly Result[]> {
  const { seed, scale, note, workbooks } = trial;
  note("cells");
  const made = fc.sample(oddWorkbook, { seed, numRuns: Math.max(3, Math.round(1_000 * scale)) });
  return [
    await countTries(MADE, made, {
      trial,
      async attempt(workbook) {
        const wrong = await wrongWith(workbook);
        expectThat(wrong.length === 0, `${workbook.tricks.join(", ")}: ${wrong.join("; ")}`);
      },
    }),
    ...(workbooks === undefined ? [] : [await readGiven(workbooks, trial)]),
  ];
}

async function readGiven(folder: string, trial: Trial): Promise<Result> {
  if (!existsSync(folder))
    return { kind: GIVEN, tries: 0, held: 0, skipped: "no such folder of workbooks" };
  const names = readdirSync(folder).filter((name) => /\.xls[xm]$/iu.test(name));
  const tries = names.flatMap((name) =>
    (["stop", "drop"] as const).map((strike) => ({ name, strike })),
  );
  return countTries(GIVEN, tries, {
    trial,
    async attempt({ name, strike }) {
      const bytes = readFileSync(join(folder, name));
      const result = await readWorkbook(bytes, { editionId: "r7", strike }).catch(
        (error: unknown) => {
          if (error instanceof UserError) return undefined;
          throw error;
        },
      );
      const lost = result === undefined ? [] : await unaccountedCells(bytes, result);
      expectThat(lost.length === 0, `${name}: ${lost.join("; ")}`);
    },
  });
}
