import type { Client } from "../connection/connect.ts";
import { GitHubError } from "../connection/github-error.ts";
import { readThreads } from "../comments/read-threads.ts";
import type { CheckOutcome, Commit, Proceedings, Verdict } from "./proceedings.ts";
import { groupThreads } from "./group-threads.ts";
import { toRemark } from "./to-remark.ts";

/**
 * Reads what was said and decided on a pull request, open or not: all pages of everything. What the token may not see is a
 * {@link GitHubError}, for a record with a hole in it would be taken for whole; only the checks, and whether threads are resolved, may be
 * unknown: some tokens, and some servers, never tell those.
 */
export async function readProceedings(client: Client, number: number): Promise<Proceedings> {
  const { owner, repo } = client;
  const place = { owner, repo, per_page: 100 };
  const pull = await client.call(
    `プルリクエスト#${number}`,
    async (octokit) => (await octokit.rest.pulls.get({ owner, repo, pull_number: number })).data,
  );
  const commits = await client.call("コミットの一覧", (octokit) =>
    octokit.paginate(octokit.rest.pulls.listCommits, { ...place, pull_number: number }),
  );
  const comments = await client.call("行コメントの一覧", (octokit) =>
    octokit.paginate(octokit.rest.pulls.listReviewComments, { ...place, pull_number: number }),
  );
  const reviews = await client.call("レビューの一覧", (octokit) =>
    octokit.paginate(octokit.rest.pulls.listReviews, { ...place, pull_number: number }),
  );
  const conversation = await client.call("コメントの一覧", (octokit) =>
    octokit.paginate(octokit.rest.issues.listComments, { ...place, issue_number: number }),
  );
  const checks = await ifTold(() =>
    client.call("チェックの一覧", (octokit) =>
      octokit.paginate(octokit.rest.checks.listForRef, { ...place, ref: pull.head.sha }),
    ),
  );
  const known: readonly Commit[] = commits.map(({ sha, commit }) => ({
    sha,
    title: commit.message.split("\n")[0] ?? "",
  }));
  const states =
    comments.length === 0 ? undefined : await ifTold(() => readThreads(client, number));
  return {
    number,
    url: pull.html_url,
    title: pull.title,
    state: pull.merged ? "merged" : pull.state === "open" ? "open" : "closed",
    baseRef: pull.base.ref,
    headSha: pull.head.sha,
    mergeSha: pull.merged ? (pull.merge_commit_sha ?? undefined) : undefined,
    opening: toRemark(pull, pull.created_at),
    labels: pull.labels.map(({ name }) => name).toSorted(),
    commits: known,
    threads: await groupThreads(client, comments, {
      states,
      commits: known,
      headSha: pull.head.sha,
    }),
    reviews: reviews
      .filter(({ state }) => state !== "PENDING")
      .toSorted(byId)
      .map((review): Verdict => ({
        ...toRemark(review, review.submitted_at ?? ""),
        verdict: review.state,
        commit: review.commit_id ?? "",
      })),
    conversation: conversation
      .toSorted(byId)
      .map((comment) => toRemark(comment, comment.created_at)),
    checks: checks && newestOf(checks),
  };
}

/** What GitHub says; undefined where there is no such thing there, or it is closed to the token. */
async function ifTold<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (failure) {
    const isSilent =
      failure instanceof GitHubError &&
      ["not-found", "not-permitted", "forbidden", "invalid"].includes(failure.reason);
    if (isSilent) return undefined;
    throw failure;
  }
}

function newestOf(
  checks: readonly {
    readonly id: number;
    readonly name: string;
    readonly conclusion: string | null;
  }[],
): readonly CheckOutcome[] {
  const newest = new Map(
    checks.toSorted(byId).map(({ name, conclusion }) => [name, conclusion ?? undefined]),
  );
  return [...newest]
    .map(([name, conclusion]) => ({ name, conclusion }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function byId(a: { readonly id: number }, b: { readonly id: number }): number {
  return a.id - b.id;
}
