import { reviewPullRequest } from "@torikumi/cycle/proposal";
import { startProgress } from "../../terminal/progress.ts";
import type { World } from "../../world.ts";
import { describePosted } from "./describe-posted.ts";
import { readActions } from "./read-actions.ts";
import { writeLeftOver } from "./write-left-over.ts";

/** Flags of `review --post`. */
export interface PostReviewFlags {
  readonly from?: string;
  readonly to?: string;
  readonly pr?: number;
}

/**
 * Reviews the pull request of a GitHub Actions run (or the one named by `--pr`) and leaves the review there. What does not fit there,
 * and everything where nothing may be written there, goes to the job summary. Exit code 1 where a finding is an error.
 */
export async function runPostReview(world: World, flags: PostReviewFlags): Promise<void> {
  const { summaryFile, ...target } = readActions(world, flags.pr);
  const progress = await startProgress(world, "プルリクエストを読んでいます");
  try {
    const { from, to } = flags;
    const { counts, result, leftOver } = await reviewPullRequest(
      { ...target, names: { from, to } },
      world,
      { note: progress.step },
    );
    progress.stop();
    world.exit(counts.error > 0 ? 1 : 0);
    await writeLeftOver(leftOver, summaryFile, world);
    if (result.outcome === "posted")
      return await world.write(describePosted(result.posted, target.number));
    const { outcome, failure } = result;
    if (outcome === "stale") return world.note(failure.message);
    if (failure.reason !== "not-permitted") throw failure;
    world.note(
      `${failure.message}検討結果は、書き込む代わりに実行結果の要約（ジョブサマリー）に示しました。`,
    );
  } finally {
    progress.stop();
  }
}
