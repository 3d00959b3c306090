import type { Client } from "../connection/connect.ts";
import { GitHubError } from "../connection/github-error.ts";
import { readLogin } from "../connection/read-login.ts";
import { placeComments } from "../comments/place-comments.ts";
import { readInlineComments, readSummaries } from "../comments/read-existing.ts";
import { retireComments } from "../comments/retire-comments.ts";
import { summaryBody, SUMMARY_LIMIT } from "../comments/summary-body.ts";
import { writeSummary } from "../comments/write-summary.ts";
import { readPullRequest } from "../pull-request/read-pull-request.ts";
import { writeLabels } from "../pull-request/write-labels.ts";
import { collectFailures } from "../connection/collect-failures.ts";
import type { InlineComment, ReviewPlan, ReviewTarget } from "./review-plan.ts";

/** What a run did. Every comment of the plan is in `created`, `updated`, `unchanged` or `inSummary` of `inline`. */
export interface PostedReview {
  /** `none`: there is no summary comment, and the plan wanted none for its own sake. */
  readonly summary: "created" | "updated" | "unchanged" | "none" | "failed";
  readonly inline: {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    /** Outdated and folded away. */
    readonly retired: number;
    /** Outdated, but someone answered, resolved or reacted, so they stay open. */
    readonly touched: number;
    /** How many of the first three stand on the whole file. */
    readonly asFileComment: number;
    /** On no line: listed or counted in the summary. */
    readonly inSummary: number;
  };
  readonly labels: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** Only counted in the summary, for want of room, or not even there: the caller prints these elsewhere (job summary). */
  readonly leftOut: readonly InlineComment[];
  /** What GitHub did not take. The rest stands all the same. */
  readonly failures: readonly GitHubError[];
}

/**
 * Makes a pull request say what the plan says, and nothing twice: a second run with the same plan writes nothing. All of it is adornment
 * beside the check: what fails is in `failures`, and the rest is done all the same; the next run makes good what this one could not.
 * New comments on lines come before the summary, which counts them, and before outdated ones are folded away.
 * Throws a {@link GitHubError} `stale`, before anything is written, when the pull request has moved on to another commit.
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
  const { failures, attempt } = collectFailures();
  const login = client.login ?? target.login ?? (await attempt(() => readLogin(client)));
  const whose = { number: target.number, marker: plan.marker, login: login ?? "" };
  const ifKnown = async <T>(step: () => Promise<T>): Promise<T | undefined> =>
    login === undefined ? undefined : attempt(step);
  const summaries = await ifKnown(() => readSummaries(client, whose));
  const comments = await ifKnown(() => readInlineComments(client, whose, attempt));

  const at = { ...target, ...whose };
  const placed =
    comments && (await attempt(() => placeComments(client, plan, { ...at, existing: comments })));
  const { unplaced, beyondLimit } = placed ?? { unplaced: plan.comments, beyondLimit: [] };
  const rest = { unplaced, beyondLimit, footer: plan.footer };
  const { body, leftOut } = summaryBody(plan.marker, plan.summary, rest);
  const inSummary = unplaced.length + beyondLimit.length;
  // What stands on no line stands in the summary, wanted or not.
  const mode = inSummary > 0 ? "keep-one" : (plan.summaryMode ?? "keep-one");
  const summary =
    summaries &&
    (await attempt(() => writeSummary(client, { ...whose, existing: summaries, mode }, body)));
  // Where the new comments found no place the old ones are the best there is.
  const outdated =
    placed && (await attempt(() => retireComments(client, comments, placed.serving)));
  const labels = await attempt(() => writeLabels(client, pull, plan.labels));

  const { created = 0, updated = 0, unchanged = 0, asFileComment = 0 } = placed ?? {};
  const { retired = 0, touched = 0 } = outdated ?? {};
  return {
    summary: summary ?? "failed",
    inline: { created, updated, unchanged, retired, touched, asFileComment, inSummary },
    labels: { added: labels?.added ?? [], removed: labels?.removed ?? [] },
    leftOut: summary === undefined ? [...unplaced, ...beyondLimit] : leftOut,
    failures: [...failures, ...(labels?.missing ?? []).map(missingLabel)],
  };
}

function missingLabel(name: string): GitHubError {
  return new GitHubError(
    "no-label",
    `ラベル「${name}」がリポジトリにないので、付けていません。torikumi github setup を実行するか、Issues の Labels で同じ名前のラベルを作ってください。`,
  );
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
