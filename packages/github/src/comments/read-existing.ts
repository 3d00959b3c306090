import type { Client } from "../connection/connect.ts";
import { isOwn } from "../connection/read-login.ts";
import { readInlineMarker, summaryMarker } from "./marker.ts";
import type { FailureCollector } from "../connection/collect-failures.ts";
import type { ExistingComment } from "./match-comments.ts";
import { readThreads } from "./read-threads.ts";

/** Which review of ours on which pull request: the marker's name and the login that writes. */
export interface Whose {
  readonly number: number;
  readonly marker: string;
  readonly login: string;
}

/** A summary comment of ours. */
export interface ExistingSummary {
  readonly id: number;
  readonly body: string;
}

/** Our summary comments, the oldest first; one, unless two runs once raced. Reads all pages. */
export async function readSummaries(
  client: Client,
  whose: Whose,
): Promise<readonly ExistingSummary[]> {
  const { owner, repo } = client;
  const comments = await client.call("コメントの一覧", (octokit) =>
    octokit.paginate(octokit.rest.issues.listComments, {
      owner,
      repo,
      issue_number: whose.number,
      per_page: 100,
    }),
  );
  return comments
    .filter(
      (comment) =>
        isOwn(comment.user, whose.login) && comment.body?.startsWith(summaryMarker(whose.marker)),
    )
    .map(({ id, body }) => ({ id, body: body ?? "" }))
    .toSorted((left, right) => left.id - right.id);
}

/**
 * Our comments on lines and files that are not folded away, the oldest first, with the word whether someone has touched them. Reads all
 * pages; asks about the conversations only where there is a comment of ours. Where GitHub does not tell about those, every comment counts
 * as touched, and `attempt` keeps the failure.
 */
export async function readInlineComments(
  client: Client,
  whose: Whose,
  attempt: FailureCollector["attempt"] = (step) => step(),
): Promise<readonly ExistingComment[]> {
  const { owner, repo } = client;
  const comments = await client.call("行コメントの一覧", (octokit) =>
    octokit.paginate(octokit.rest.pulls.listReviewComments, {
      owner,
      repo,
      pull_number: whose.number,
      per_page: 100,
    }),
  );
  const answered = new Set(comments.map((comment) => comment.in_reply_to_id));
  const own = comments.flatMap((comment) => {
    const identity = readInlineMarker(whose.marker, comment.body);
    return identity === undefined || !isOwn(comment.user, whose.login) || comment.in_reply_to_id
      ? []
      : [{ comment, identity }];
  });
  if (own.length === 0) return [];
  const threads = await attempt(() => readThreads(client, whose.number));
  return own
    .filter(({ comment }) => !threads?.minimized.has(comment.id))
    .map(({ comment, identity }): ExistingComment => {
      const { id, node_id: nodeId, path, body, line, subject_type: kind, reactions } = comment;
      const isTouched =
        threads === undefined ||
        threads.resolved.has(id) ||
        answered.has(id) ||
        (reactions?.total_count ?? 0) > 0;
      const onFile = kind === "file";
      return { id, nodeId, identity, path, body, onFile, line: line ?? null, isTouched };
    });
}
