import { connect, GitHubError, isOwnLabel, postReview, readPullRequest } from "@torikumi/github";
import type { Client, PostedReview, PullRequest, ReviewPlan } from "@torikumi/github";
import type { ReviewFlags } from "../commands/review.ts";
import { startProgress } from "../run/progress.ts";
import { readReview } from "@torikumi/cycle/compare";
import type { World } from "../world.ts";
import { readActions } from "./actions.ts";
import { describePosted } from "./describe-posted.ts";
import { writeJobSummary } from "./job-summary.ts";
import { WORDING_LABEL } from "@torikumi/cycle/proposal";
import { narrowReview } from "@torikumi/cycle/proposal";
import { openProposal, type Proposal } from "@torikumi/cycle/proposal";
import { planReview } from "@torikumi/cycle/proposal";
import { isWordingOnly, wordingFindings } from "@torikumi/cycle/proposal";

/**
 * Reviews the pull request of a GitHub Actions run (or the one named by `--pr`) and leaves the review there. What does not fit there,
 * and everything where nothing may be written there, goes to the job summary. Exit code 1 where a finding is an error.
 */
export async function runPostReview(world: World, flags: ReviewFlags): Promise<void> {
  const actions = readActions(world, flags.pr);
  const client = await connect(actions.connection);
  const pull = await readPullRequest(client, actions.number);
  const progress = await startProgress(
    world,
    `プルリクエスト#${pull.number}を前の年度版と比べています`,
  );
  try {
    const proposal = await openProposal(pull, flags, world);
    const reviewed = await reviewProposal(client, pull, proposal);
    const plan = await planReview(reviewed, { actions, pull });
    progress.step("GitHub に書き込んでいます");
    const posted = await post(client, pull, plan);
    progress.stop();
    world.exit(reviewed.review.counts.error > 0 ? 1 : 0);
    await tell(world, { actions, pull, posted, plan, ...reviewed });
  } finally {
    progress.stop();
  }
}

/** A proposal compared with the last edition, and what it changes itself. */
async function reviewProposal(client: Client, pull: PullRequest, proposal: Proposal) {
  const { from, to, own, patches } = proposal;
  const whole = await readReview(from, to);
  const ownChanges = own === undefined ? undefined : (await readReview(own, to)).review.changes;
  await Promise.all([from.close(), to.close(), own?.close()]);
  const change = { changes: ownChanges, root: to.root, patches };
  const promised =
    pull.labels.includes(WORDING_LABEL) &&
    !isWordingOnly(change) &&
    !(await isOwnLabel(client, { number: pull.number, label: WORDING_LABEL }));
  const broken = promised ? wordingFindings(change, whole.editions.after) : [];
  const narrowed = narrowReview(whole.review, { root: to.root, patches, more: broken });
  return { ...narrowed, editions: whole.editions, patches, change, promised };
}

/** What came of posting: a failure that a newer run or a person mends is told, not thrown, so that the review can be kept. */
type Outcome = { readonly done: PostedReview } | { readonly failure: GitHubError };

async function post(client: Client, pull: PullRequest, plan: ReviewPlan): Promise<Outcome> {
  try {
    return { done: await postReview(client, { number: pull.number, headSha: pull.headSha }, plan) };
  } catch (failure) {
    if (failure instanceof GitHubError) return { failure };
    throw failure;
  }
}

async function tell(
  world: World,
  told: Parameters<typeof writeJobSummary>[1] & { readonly posted: Outcome },
): Promise<void> {
  const { posted, plan } = told;
  if ("done" in posted) {
    await writeJobSummary(world, told, { comments: posted.done.leftOut, whole: false });
    return world.write(describePosted(posted.done, told.actions.number));
  }
  const { failure } = posted;
  if (failure.reason === "stale") return world.note(failure.message);
  await writeJobSummary(world, told, { comments: plan.comments, whole: true });
  if (failure.reason !== "not-permitted") throw failure;
  world.note(
    `${failure.message}検討結果は、書き込む代わりに実行結果の要約（ジョブサマリー）に示しました。`,
  );
}
