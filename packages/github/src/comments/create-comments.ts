import type { Client } from "../connection/connect.ts";
import { createOnce } from "../connection/create-once.ts";
import { GitHubError } from "../connection/github-error.ts";
import type { ReviewTarget } from "../review/review-plan.ts";
import type { Anchor } from "./find-anchor.ts";
import { matchComment, type WantedComment } from "./match-comments.ts";
import { readInlineComments, type Whose } from "./read-existing.ts";

/** A comment that does not stand yet, and where GitHub should take it. */
export interface FreshComment {
  readonly wanted: WantedComment;
  readonly anchor: Exclude<Anchor, { readonly kind: "none" }>;
}

/** Where a fresh comment came to stand; `nowhere` when GitHub takes it neither on its line nor on the file. */
export type Position = "line" | "file" | "nowhere";

type Target = ReviewTarget & Whose;
type Line = Extract<Anchor, { readonly kind: "line" }>;

/**
 * Writes comments, those on lines as one review, so that people get one message and not thirty. GitHub takes a review whole or not at
 * all and does not say which comment it refuses: then they go one by one, each on its line, else on its file. Comes back: the position of
 * each, in order.
 */
export async function createComments(
  client: Client,
  fresh: readonly FreshComment[],
  target: Target,
): Promise<readonly Position[]> {
  const onLines = fresh.filter(({ anchor }) => anchor.kind === "line");
  const together = onLines.length > 1 && (await createReview(client, onLines, target));
  const positions: Position[] = [];
  for (const one of fresh) {
    const stands = together && one.anchor.kind === "line";
    positions.push(stands ? "line" : await createSingle(client, one, target));
  }
  return positions;
}

/** Whether GitHub took the review. */
async function createReview(
  client: Client,
  fresh: readonly FreshComment[],
  target: Target,
): Promise<boolean> {
  const { owner, repo } = client;
  const comments = fresh.flatMap(({ wanted, anchor }) =>
    anchor.kind === "line"
      ? [{ path: wanted.path, body: wanted.lineBody, ...rangeOf(anchor) }]
      : [],
  );
  const send = async (): Promise<true> => {
    await client.call("行コメント", (octokit) =>
      octokit.rest.pulls.createReview({
        owner,
        repo,
        pull_number: target.number,
        commit_id: target.headSha,
        event: "COMMENT",
        body: `変わった行と指摘のある行に、コメントを${comments.length}件付けました。全体は要約のコメントにあります。`,
        comments,
      }),
    );
    return true;
  };
  return taken(client, { wanted: fresh.map((one) => one.wanted), target, send });
}

async function createSingle(
  client: Client,
  { wanted, anchor }: FreshComment,
  target: Target,
): Promise<Position> {
  const { owner, repo } = client;
  const post = (
    position: { readonly body: string } & (
      | ReturnType<typeof rangeOf>
      | { readonly subject_type: "file" }
    ),
  ) =>
    taken(client, {
      wanted: [wanted],
      target,
      send: async () => {
        await client.call("行コメント", (octokit) =>
          octokit.rest.pulls.createReviewComment({
            owner,
            repo,
            pull_number: target.number,
            commit_id: target.headSha,
            path: wanted.path,
            ...position,
          }),
        );
        return true;
      },
    });
  if (anchor.kind === "line" && (await post({ body: wanted.lineBody, ...rangeOf(anchor) })))
    return "line";
  return (await post({ body: wanted.fileBody, subject_type: "file" })) ? "file" : "nowhere";
}

/** Sends once; false when GitHub will not have it there: its diff may differ from ours, or a fork's commit has not arrived yet. */
async function taken(
  client: Client,
  {
    wanted,
    target,
    send,
  }: {
    readonly wanted: readonly WantedComment[];
    readonly target: Target;
    readonly send: () => Promise<true>;
  },
): Promise<boolean> {
  const find = async () => {
    const existing = await readInlineComments(client, target);
    const all = wanted.every((one) => matchComment(one, existing).act === "keep");
    return all ? true : undefined;
  };
  try {
    return await createOnce<true>(client, send, find);
  } catch (failure) {
    const refused =
      failure instanceof GitHubError && ["invalid", "not-found"].includes(failure.reason);
    if (refused) return false;
    throw failure;
  }
}

function rangeOf({ line, startLine }: Line) {
  if (startLine === undefined) return { line, side: "RIGHT" } as const;
  return { line, side: "RIGHT", start_line: startLine, start_side: "RIGHT" } as const;
}
