import { reviewPullRequest, type CheckState } from "@torikumi/cycle/proposal";
import { startProgress } from "../../terminal/progress.ts";
import type { World } from "../../world.ts";
import { describePosted } from "./describe-posted.ts";
import { readActions } from "./read-actions.ts";
import { writeJobSummary } from "./write-job-summary.ts";

/** Flags of `review --post`. */
export interface PostReviewFlags {
  readonly from?: string;
  readonly to?: string;
  readonly pr?: number;
}

/**
 * Reviews the pull request of a GitHub Actions run (or the one named by `--pr`) and leaves the review there. The job summary keeps the
 * review whole; where there is none, what the pull request has no room for goes to standard output. Exit code 1 where a finding is an
 * error or the edition cannot be read, 2 where the check could not be written: without it the pull request waits for ever.
 */
export async function runPostReview(world: World, flags: PostReviewFlags): Promise<void> {
  const { summaryFile, ...target } = readActions(world, flags.pr);
  const progress = await startProgress(world, "プルリクエストを読んでいます");
  try {
    const { from, to } = flags;
    const review = await reviewPullRequest({ ...target, names: { from, to } }, world, {
      note: progress.step,
    });
    progress.stop();
    switch (review.outcome) {
      case "closed":
        return world.note(
          `プルリクエスト#${target.number}は閉じられているので、書き込まれている検討結果をそのまま残しました。`,
        );
      case "stale":
        return world.note(review.message);
      case "lost":
      case "unreviewed":
        world.exit(review.outcome === "lost" ? 1 : 2);
        world.note(`エラー: ${review.message}`);
        return refuse(world, review.check);
      case "reviewed":
        world.exit(review.counts.error > 0 ? 1 : 0);
        await writeJobSummary(review, summaryFile, world);
        await world.write(describePosted(review.posted, target.number));
        for (const { message } of review.posted.failures) world.note(message);
        return refuse(world, review.check);
    }
  } finally {
    progress.stop();
  }
}

function refuse(world: World, check: CheckState): void {
  if (typeof check === "string") return;
  world.exit(2);
  world.note(`エラー: ${check.refused.message}`);
}
