import type { Client } from "../connection/connect.ts";
import type { PullRequest } from "./read-pull-request.ts";

/** Another pull request with the same commit for the same branch. */
export type Twin = Pick<PullRequest, "number" | "labels">;

/**
 * The other open pull requests that would merge the same commit into the same branch: a check belongs to a commit, so what it says
 * it says of all of them. Reads all pages of the open ones to that branch.
 */
export async function listTwins(client: Client, pull: PullRequest): Promise<readonly Twin[]> {
  const { owner, repo } = client;
  const open = await client.call("プルリクエストの一覧", (octokit) =>
    octokit.paginate(octokit.rest.pulls.list, {
      owner,
      repo,
      state: "open",
      base: pull.baseRef,
      per_page: 100,
    }),
  );
  return open
    .filter(({ number, head }) => number !== pull.number && head.sha === pull.headSha)
    .map(({ number, labels }) => ({ number, labels: labels.map((label) => label.name ?? "") }));
}
