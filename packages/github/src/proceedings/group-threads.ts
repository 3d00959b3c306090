import type { Octokit } from "octokit";
import type { Client } from "../connection/connect.ts";
import type { Threads } from "../comments/read-threads.ts";
import type { Commit, Thread } from "./proceedings.ts";
import { toRemark } from "./to-remark.ts";

type Listing = Awaited<ReturnType<Octokit["rest"]["pulls"]["listReviewComments"]>>;
type Comment = Listing["data"][number];

/**
 * The comments on lines and files as conversations, in the order in which they were begun; with each the commits after its question that
 * change its file. Asks GitHub once for each file.
 */
export async function groupThreads(
  client: Client,
  comments: readonly Comment[],
  at: {
    readonly states: Threads | undefined;
    readonly commits: readonly Commit[];
    readonly headSha: string;
  },
): Promise<readonly Thread[]> {
  const threads = Map.groupBy(
    comments.toSorted((a, b) => a.id - b.id),
    ({ id, in_reply_to_id: first }) => first ?? id,
  );
  const changing = new Map<string, ReadonlySet<string>>();
  const found: Thread[] = [];
  for (const [id, [question, ...answers]] of [...threads].toSorted(([a], [b]) => a - b)) {
    if (question === undefined) continue;
    const { path, line, original_line: original } = question;
    const after = commitsAfter(question.original_commit_id, at.commits);
    if (after !== undefined && after.length > 0 && !changing.has(path))
      changing.set(path, await commitsOf(client, path, at.headSha));
    found.push({
      path,
      line: original ?? line ?? undefined,
      state: stateOf(id, at.states),
      remarks: [question, ...answers].map((one) => toRemark(one, one.created_at)),
      commits: after?.filter(({ sha }) => changing.get(path)?.has(sha)),
    });
  }
  return found;
}

function stateOf(id: number, states: Threads | undefined): Thread["state"] {
  if (states === undefined) return "unknown";
  return states.resolved.has(id) ? "resolved" : "unresolved";
}

function commitsAfter(sha: string, commits: readonly Commit[]): readonly Commit[] | undefined {
  const index = commits.findIndex((commit) => commit.sha === sha);
  return index === -1 ? undefined : commits.slice(index + 1);
}

/** The ids of the commits up to the head that change a file. */
async function commitsOf(
  client: Client,
  path: string,
  headSha: string,
): Promise<ReadonlySet<string>> {
  const { owner, repo } = client;
  const { data } = await client.call("コミットの一覧", (octokit) =>
    octokit.rest.repos.listCommits({ owner, repo, sha: headSha, path, per_page: 100 }),
  );
  return new Set(data.map(({ sha }) => sha));
}
