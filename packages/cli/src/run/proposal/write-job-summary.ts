import { appendFileSync } from "node:fs";
import { UserError } from "@torikumi/record";
import type { World } from "../../world.ts";

/**
 * Appends the review, whole, to the job summary, which keeps what a comment no longer says after the next run. Where there is no job
 * summary, as on a person's machine, what the pull request has no room for goes to standard output.
 */
export async function writeJobSummary(
  { whole, leftOver }: { readonly whole: string; readonly leftOver: string },
  summaryFile: string | undefined,
  world: World,
): Promise<void> {
  if (summaryFile === undefined) {
    if (leftOver !== "") await world.write(`${leftOver}\n`);
    return;
  }
  try {
    appendFileSync(summaryFile, `${whole}\n`);
  } catch (error) {
    throw new UserError(
      `ジョブサマリーのファイルに書き込めません（${(error as NodeJS.ErrnoException).code}）。GITHUB_STEP_SUMMARY の値を確かめてください。`,
    );
  }
}
