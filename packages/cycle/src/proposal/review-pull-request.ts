import { beginCheck, connect, GitHubError, postReview, readPullRequest } from "@torikumi/github";
import { SUMMARY_LIMIT, type BegunCheck, type Client, type ConnectOptions } from "@torikumi/github";
import type { PostedReview, PullRequest } from "@torikumi/github";
import { isUserError, type DiagnosticCounts } from "@torikumi/record";
import type { PairNames } from "../pair/open-pair.ts";
import type { Workspace } from "../workspace.ts";
import { reviewedCheck, staleCheck, unreadableCheck } from "./check-result.ts";
import { LostEditionError } from "./lost-edition-error.ts";
import { openProposal } from "./open-proposal.ts";
import { MARKER, planReview, planUnreadable } from "./plan-review.ts";
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
export type PullRequestReview =
  /** It is closed: what was written there is the record of a decision, and stays. */
  | { readonly outcome: "closed" }
  /** A newer commit has arrived, whose own run will speak. */
  | { readonly outcome: "stale"; readonly message: string }
  /** The edition is gone (`lost`), or it could not be reviewed for another reason; `message` says why, and the check has failed. */
  | {
      readonly outcome: "lost" | "unreviewed";
      readonly message: string;
      readonly check: CheckState;
    }
  | {
      readonly outcome: "reviewed";
      readonly counts: DiagnosticCounts;
      readonly posted: PostedReview;
      readonly check: CheckState;
      /** Markdown: the review whole, and the comments that stand nowhere. */
      readonly whole: string;
      /** As `whole`, but only what the pull request has no room for; "" for none. */
      readonly leftOver: string;
    };

/** Whether the check stands: a personal token may not write one, and `refused` is a failure of the run. */
export type CheckState = "written" | "unavailable" | { readonly refused: GitHubError };

/**
 * Reviews a pull request against the last edition and leaves the review there. The check is begun before anything else and completed
 * whatever happens, so that no older one holds; all the rest is adornment, whose failures the check names. `note` is told what is done.
 */
export async function reviewPullRequest(
  target: PullRequestToReview,
  workspace: Workspace,
  { note }: { readonly note: (step: string) => void },
): Promise<PullRequestReview> {
  const client = await connect(target.connection);
  const pull = await readPullRequest(client, target.number);
  if (pull.state === "closed") return { outcome: "closed" };
  const { check, state } = await begin(client, pull);
  const run: Run = { target, workspace, client, pull, check, state, note };
  try {
    return await review(run);
  } catch (failure) {
    if (failure instanceof GitHubError && failure.reason === "stale") {
      await check?.complete(staleCheck(failure.message));
      return { outcome: "stale", message: failure.message };
    }
    if (isUserError(failure)) return fail(run, failure);
    await check?.complete(
      unreadableCheck(
        "torikumi の不具合で、審査できませんでした。実行記録を添えて、事務局に知らせてください。",
      ),
    );
    throw failure;
  }
}

interface Run {
  readonly target: PullRequestToReview;
  readonly workspace: Workspace;
  readonly client: Client;
  readonly pull: PullRequest;
  readonly check: BegunCheck | undefined;
  readonly state: CheckState;
  readonly note: (step: string) => void;
}

/** A check of this name is what the rules of the default branch require; that of another branch has another name. */
function checkName({ toDefaultBranch, baseRef }: PullRequest): string {
  return toDefaultBranch ? "torikumi" : `torikumi（${baseRef} への提案）`;
}

async function begin(client: Client, pull: PullRequest): Promise<Pick<Run, "check" | "state">> {
  const { headSha } = pull;
  try {
    const check = await beginCheck(client, { headSha, name: checkName(pull), marker: MARKER });
    return { check, state: check === undefined ? "unavailable" : "written" };
  } catch (failure) {
    if (!(failure instanceof GitHubError)) throw failure;
    return { check: undefined, state: { refused: failure } };
  }
}

async function review(run: Run): Promise<PullRequestReview> {
  const { target, workspace, client, pull, check, state, note } = run;
  const login = check?.login;
  note(`プルリクエスト#${pull.number}を前の年度版と比べています`);
  const proposal = await openProposal(pull, target.names, workspace);
  const reviewed = await reviewProposal(client, pull, proposal, { workspace, login });
  const place = { pull, repositoryUrl: target.repositoryUrl };
  const summary = await renderSummary(reviewed, place, { limit: SUMMARY_LIMIT });
  const plan = await planReview(reviewed, { summary: summary.text, runUrl: target.runUrl });
  note("GitHub に書き込んでいます");
  const posted = await postReview(
    client,
    { number: pull.number, headSha: pull.headSha, login },
    plan,
  );
  await check?.complete(reviewedCheck(reviewed, posted.failures));
  const { leftOut } = posted;
  const posting = posted.summary === "failed" ? undefined : summary;
  return {
    outcome: "reviewed",
    counts: reviewed.counts,
    posted,
    check: state,
    whole: await renderJobSummary(reviewed, place, { summary: undefined, leftOut }),
    leftOver: await renderJobSummary(reviewed, place, { summary: posting, leftOut }),
  };
}

/** Ends a run that could not review: the check fails, and the author reads why. */
async function fail(run: Run, failure: Error): Promise<PullRequestReview> {
  const { message } = failure;
  const { target, client, pull, check, state } = run;
  const at = { number: pull.number, headSha: pull.headSha, login: check?.login };
  const failures = await postReview(client, at, planUnreadable(message, target.runUrl)).then(
    (posted) => posted.failures,
    (refused: unknown) => {
      if (refused instanceof GitHubError) return [refused];
      throw refused;
    },
  );
  await check?.complete(unreadableCheck(message, failures));
  const outcome = failure instanceof LostEditionError ? "lost" : "unreviewed";
  return { outcome, message, check: state };
}
