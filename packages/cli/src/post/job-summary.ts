import { appendFileSync } from "node:fs";
import { listComments, type InlineComment, type ReviewPlan } from "@torikumi/github";
import { UserError } from "@torikumi/record";
import type { Actions } from "./actions.ts";
import type { World } from "../world.ts";
import { renderSummary, type ReviewedProposal, type ReviewPlace } from "@torikumi/cycle/proposal";

/** GitHub takes 1 MiB for the summary of a step; the rest is room for the comments' closing line. */
const LIMIT = { characters: 700_000, bytes: 1_000_000 };

/**
 * Writes what the pull request has no room for to the job summary: the review whole where the comment was cut (or `whole` asks for it),
 * and the comments that stand nowhere. Where there is no job summary, as on a person's machine, to standard output. Nothing to add, nothing written.
 */
export async function writeJobSummary(
  world: World,
  told: ReviewedProposal & ReviewPlace & { readonly actions: Actions; readonly plan: ReviewPlan },
  rest: { readonly comments: readonly InlineComment[]; readonly whole: boolean },
): Promise<void> {
  const full = await renderSummary(told, told, LIMIT);
  const cut = rest.whole || full !== told.plan.summary;
  const parts = [
    cut ? full : "",
    ...commentParts(rest.comments, LIMIT.bytes - Buffer.byteLength(full)),
  ];
  const text = parts.filter((part) => part !== "").join("\n\n");
  if (text === "") return;
  const { summaryFile } = told.actions;
  if (summaryFile === undefined) return world.write(`${text}\n`);
  try {
    appendFileSync(summaryFile, `${text}\n`);
  } catch (error) {
    throw new UserError(
      `ジョブサマリーのファイルに書き込めません（${(error as NodeJS.ErrnoException).code}）。GITHUB_STEP_SUMMARY の値を確かめてください。`,
    );
  }
}

function commentParts(comments: readonly InlineComment[], room: number): readonly string[] {
  if (comments.length === 0) return [];
  const sections = listComments(comments);
  const shown: string[] = [];
  let left = room;
  for (const section of sections) {
    left -= Buffer.byteLength(section) + 2;
    if (left < 0) break;
    shown.push(section);
  }
  const missing = sections.length - shown.length;
  return [
    `### 行への指摘（${sections.length}件）`,
    ...shown,
    ...(missing === 0 ? [] : [`（他${missing}件）`]),
  ];
}
