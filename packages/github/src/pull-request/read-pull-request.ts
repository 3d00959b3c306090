import type { Client } from "../connection/connect.ts";
import { GitHubError } from "../connection/github-error.ts";

/** What a review needs to know of a pull request. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly headRef: string;
  /** What GitHub remembers of the base, which may have moved on since: see `baseRef`. */
  readonly baseSha: string;
  readonly baseRef: string;
  /** Whether it goes into the repository's default branch. */
  readonly toDefaultBranch: boolean;
  readonly labels: readonly string[];
  readonly draft: boolean;
  /** Merged ones are closed. */
  readonly state: "open" | "closed";
  /** From another repository, or from one that is gone: then the head is a stranger's and the usual token only reads. */
  readonly fork: boolean;
}

/** Reads a pull request. Throws a {@link GitHubError} when there is none, or when the address is no GitHub API. */
export async function readPullRequest(client: Client, number: number): Promise<PullRequest> {
  const { owner, repo } = client;
  const what = `プルリクエスト#${number}`;
  const { data } = await client.call(what, (octokit) =>
    octokit.rest.pulls.get({ owner, repo, pull_number: number }),
  );
  // A proxy's or a web server's page arrives as a string, or with nothing that we know.
  if (typeof data !== "object" || typeof data?.head?.sha !== "string") {
    throw new GitHubError(
      "misuse",
      `${what}を読めません。GITHUB_API_URLがGitHubのAPIのURLになっているか確かめてください。`,
    );
  }
  return {
    number,
    headSha: data.head.sha,
    headRef: data.head.ref,
    baseSha: data.base.sha,
    baseRef: data.base.ref,
    toDefaultBranch: data.base.ref === data.base.repo.default_branch,
    labels: data.labels.map((label) => label.name),
    draft: data.draft ?? false,
    state: data.state === "closed" ? "closed" : "open",
    fork: (data.head.repo as { id: number } | null)?.id !== data.base.repo.id,
  };
}
