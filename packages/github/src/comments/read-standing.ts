import type { Client } from "../connection/connect.ts";
import type { StandingComment } from "./match-comments.ts";
import { readInlineMarker, summaryMarker } from "./marker.ts";
import { isOwn } from "../connection/read-login.ts";

/** Which review of ours on which pull request: the marker's name and the login that writes. */
export interface Whose {
  readonly number: number;
  readonly marker: string;
  readonly login: string;
}

/** A summary comment of ours. */
export interface StandingSummary {
  readonly id: number;
  readonly body: string;
}

/** Our summary comments, the oldest first; one, unless two runs once raced. Reads all pages. */
export async function readSummaries(
  client: Client,
  whose: Whose,
): Promise<readonly StandingSummary[]> {
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

/** Our comments on lines and files, the oldest first, with the word whether someone answered. Reads all pages. */
export async function readInlineComments(
  client: Client,
  whose: Whose,
): Promise<readonly StandingComment[]> {
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
  return comments.flatMap((comment): StandingComment[] => {
    const identity = readInlineMarker(whose.marker, comment.body);
    if (identity === undefined || !isOwn(comment.user, whose.login) || comment.in_reply_to_id)
      return [];
    const { id, path, body } = comment;
    const onFile = comment.subject_type === "file";
    return [
      { id, identity, path, body, onFile, line: comment.line ?? null, answered: answered.has(id) },
    ];
  });
}
