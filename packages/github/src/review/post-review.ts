import { type InlineComment, type ReviewPlan, type ReviewTarget } from "./review-plan.ts";
import { SUMMARY_LIMIT } from "./summary-limit.ts";
import { type CheckOutcome, writeCheck } from "../check/write-check.ts";
import { readInlineComments, readSummaries } from "../comments/read-standing.ts";
import type { Client } from "../connection/connect.ts";
import { placeComments } from "../comments/place-comments.ts";
import { readCheck } from "../check/read-check.ts";
import { readLogin } from "../connection/read-login.ts";
import { readPullRequest } from "../pull-request/read-pull-request.ts";
import { removeOutdated } from "../comments/remove-outdated.ts";
import { summaryBody } from "../comments/summary-body.ts";
import { GitHubError } from "../connection/github-error.ts";
import { writeLabels } from "../pull-request/write-labels.ts";
import { writeSummary } from "../comments/write-summary.ts";

/** What a run did. Every comment of the plan is in `created`, `updated`, `unchanged` or `inSummary` of `inline`. */
export interface PostedReview {
  /** `none`: there is no summary comment, and the plan wanted none for its own sake. */
  readonly summary: "created" | "updated" | "unchanged" | "none";
  readonly inline: {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    /** Outdated and gone. */
    readonly removed: number;
    /** Outdated, but someone answered, so they stay. */
    readonly answered: number;
    /** How many of the first three stand on the whole file. */
    readonly asFileComment: number;
    /** On no line: listed or counted in the summary. */
    readonly inSummary: number;
  };
  readonly check: CheckOutcome;
  readonly labels: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** Only counted in the summary, for want of room: the caller prints these elsewhere (job summary). */
  readonly leftOut: readonly InlineComment[];
}

/**
 * Makes a pull request say what the plan says, and nothing twice: a second run with the same plan writes nothing.
 *
 * All reading comes before all writing. The order of writing lets a run that died be finished by the next: new comments on
 * lines, the summary (which counts them), away with outdated comments, labels, and last the check run, whose end means
 * that everything stands. Throws a {@link GitHubError} for every answer of GitHub's that ends the run — `not-permitted`
 * when this token may not write, `stale` when the pull request has moved on to another commit.
 */
export async function postReview(
  client: Client,
  target: ReviewTarget,
  plan: ReviewPlan,
): Promise<PostedReview> {
  checkPlan(plan);
  const pull = await readPullRequest(client, target.number);
  if (pull.headSha !== target.headSha) {
    throw new GitHubError(
      "stale",
      `プルリクエスト#${target.number}に新しいコミットが届いています。新しいコミットの検討結果を待ってください。`,
    );
  }
  const whose = { number: target.number, marker: plan.marker, login: await readLogin(client) };
  const summaries = await readSummaries(client, whose);
  const comments = await readInlineComments(client, whose);
  const check = await readCheck(client, { ...target, marker: plan.marker, name: plan.check.name });

  const placed = await placeComments(client, plan, { ...whose, ...target, standing: comments });
  const { body, leftOut } = summaryBody(plan.marker, plan.summary, {
    ...placed,
    footer: plan.footer,
  });
  // What stands on no line stands in the summary, wanted or not.
  const mode =
    placed.unplaced.length + placed.beyondLimit.length > 0 ? "keep-one" : plan.summaryMode;
  const standing = { standing: summaries, mode: mode ?? "keep-one" };
  const summary = await writeSummary(client, { ...whose, ...standing }, body);
  const outdated = await removeOutdated(client, comments, placed.serving);
  const labels = await writeLabels(client, pull, plan.labels);
  const outcome = await writeCheck(client, plan.check, {
    ...whose,
    headSha: target.headSha,
    standing: check,
  });

  const { created, updated, unchanged, asFileComment, unplaced, beyondLimit } = placed;
  const inSummary = unplaced.length + beyondLimit.length;
  return {
    summary,
    inline: { created, updated, unchanged, ...outdated, asFileComment, inSummary },
    check: outcome,
    labels,
    leftOut,
  };
}

/** These are mistakes of the calling code, not of a person. */
function checkPlan({ marker, summary }: ReviewPlan): void {
  if (!/^[a-z0-9-]+$/.test(marker))
    throw new RangeError(`marker ${JSON.stringify(marker)} is not a-z, 0-9, -`);
  if (
    summary.length > SUMMARY_LIMIT.characters ||
    Buffer.byteLength(summary) > SUMMARY_LIMIT.bytes
  ) {
    throw new RangeError("the summary is longer than SUMMARY_LIMIT");
  }
}
