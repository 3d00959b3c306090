import { connect, GitHubError, postReview, readPullRequest, SUMMARY_LIMIT } from "@torikumi/github";
import type { Client, ConnectOptions, PostedReview, ReviewPlan } from "@torikumi/github";
import type { DiagnosticCounts } from "@torikumi/record";
import type { PairNames } from "../compare/open-pair.ts";
import type { Workspace } from "../workspace.ts";
import { openProposal } from "./open-proposal.ts";
import { planReview } from "./plan-review.ts";
import { renderJobSummary } from "./render-job-summary.ts";
import { renderSummary, type ReviewPlace } from "./render-summary.ts";
import { reviewProposal } from "./review-proposal.ts";

/** Which pull request is reviewed, and who says so. */
export interface PullRequestToReview extends Omit<ReviewPlace, "pull"> {
  readonly connection: ConnectOptions;
  readonly number: number;
  /** Address of the run that reviews. */
  readonly runUrl?: string | undefined;
  /** The editions to compare, where they are not the usual ones. */
  readonly names: PairNames;
}

/** What came of a review of a pull request. */
export interface PullRequestReview {
  readonly counts: DiagnosticCounts;
  /** `stale`: a newer commit has arrived, whose own run will speak. */
  readonly result:
    | { readonly outcome: "posted"; readonly posted: PostedReview }
    | { readonly outcome: "stale" | "refused"; readonly failure: GitHubError };
  /** Markdown for which the pull request has no room, all of the review where it could not be posted; "" for none. */
  readonly leftOver: string;
}

/**
 * Reviews a pull request against the last edition and leaves the review there. A failure to post is in the result, not thrown, so that
 * the review is not lost. `note` is told what is being done.
 */
export async function reviewPullRequest(
  { connection, number, names, repositoryUrl, runUrl }: PullRequestToReview,
  workspace: Workspace,
  { note }: { readonly note: (step: string) => void },
): Promise<PullRequestReview> {
  const client = await connect(connection);
  const pull = await readPullRequest(client, number);
  note(`プルリクエスト#${number}を前の年度版と比べています`);
  const proposal = await openProposal(pull, names, workspace);
  const reviewed = await reviewProposal(client, pull, proposal, workspace);
  const place = { pull, repositoryUrl };
  const summary = await renderSummary(reviewed, place, { limit: SUMMARY_LIMIT });
  const plan = await planReview(reviewed, { summary: summary.text, runUrl });
  note("GitHub に書き込んでいます");
  const result = await post(client, { number, headSha: pull.headSha }, plan);
  const standing =
    result.outcome === "posted"
      ? { summary, leftOut: result.posted.leftOut }
      : { summary: undefined, leftOut: plan.comments };
  return {
    counts: reviewed.review.counts,
    result,
    leftOver: result.outcome === "stale" ? "" : await renderJobSummary(reviewed, place, standing),
  };
}

async function post(
  client: Client,
  target: { readonly number: number; readonly headSha: string },
  plan: ReviewPlan,
): Promise<PullRequestReview["result"]> {
  try {
    return { outcome: "posted", posted: await postReview(client, target, plan) };
  } catch (failure) {
    if (!(failure instanceof GitHubError)) throw failure;
    return { outcome: failure.reason === "stale" ? "stale" : "refused", failure };
  }
}
