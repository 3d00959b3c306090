import { appendFileSync } from "node:fs";
import { UserError } from "@torikumi/record";
import type { World } from "../../world.ts";

/**
 * Appends a text to the job summary; where there is none, as on a person's machine, it goes to standard output. No text, nothing
 * written.
 */
export async function writeLeftOver(
  text: string,
  summaryFile: string | undefined,
  world: World,
): Promise<void> {
  if (text === "") return;
  if (summaryFile === undefined) return world.write(`${text}\n`);
  try {
    appendFileSync(summaryFile, `${text}\n`);
  } catch (error) {
    throw new UserError(
      `ジョブサマリーのファイルに書き込めません（${(error as NodeJS.ErrnoException).code}）。GITHUB_STEP_SUMMARY の値を確かめてください。`,
    );
  }
}
