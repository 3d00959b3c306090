import type { InlineComment, ReviewPlan, ReviewTarget } from "../review/review-plan.ts";
import type { Client } from "../connection/connect.ts";
import {
  type Match,
  matchComment,
  type StandingComment,
  type WantedComment,
} from "./match-comments.ts";
import { type Anchor, findAnchor } from "./find-anchor.ts";
import { fileBody, lineBody } from "./comment-body.ts";
import { readInlineComments, type Whose } from "./read-standing.ts";
import { createOnce } from "../connection/create-once.ts";
import { digest } from "./marker.ts";
import { GitHubError } from "../connection/github-error.ts";

/** More comments than this on one pull request are not read (the number is the product's, not GitHub's). */
export const INLINE_LIMIT = 30;

/** Where the comments of a plan came to stand. Every comment is in exactly one of the five counts and lists. */
export interface Placement {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** How many of the three stand on the file, not on a line. */
  readonly asFileComment: number;
  /** For the summary: what no line and no file takes. */
  readonly unplaced: readonly InlineComment[];
  /** For the summary: what comes after the thirtieth. */
  readonly beyondLimit: readonly InlineComment[];
  /** Ids of the comments that serve. */
  readonly serving: ReadonlySet<number>;
}

/** Puts the comments of a plan on their lines: line, else file, else left to the summary. Writes nothing that stands already. */
export async function placeComments(
  client: Client,
  plan: Pick<ReviewPlan, "comments" | "patches">,
  target: ReviewTarget & Whose & { readonly standing: readonly StandingComment[] },
): Promise<Placement> {
  const tally = { created: 0, updated: 0, unchanged: 0, asFileComment: 0 };
  const unplaced: InlineComment[] = [];
  const beyondLimit: InlineComment[] = [];
  const serving = new Set<number>();
  let taken = 0;
  for (const [comment, wanted, anchor] of prepare(plan, target.marker)) {
    if (anchor.kind === "none") {
      unplaced.push(comment);
      continue;
    }
    if (taken >= INLINE_LIMIT) {
      beyondLimit.push(comment);
      continue;
    }
    taken += 1;
    const match = matchComment(wanted, target.standing);
    const result = await apply(client, match, { wanted, anchor, target });
    if (result === undefined) {
      unplaced.push(comment);
      continue;
    }
    serving.add(result.id);
    tally[COUNTED[match.act]] += 1;
    if (result.onFile) tally.asFileComment += 1;
  }
  return { ...tally, unplaced, beyondLimit, serving };
}

const COUNTED = { create: "created", update: "updated", keep: "unchanged" } as const;

function prepare(
  { comments, patches }: Pick<ReviewPlan, "comments" | "patches">,
  marker: string,
): (readonly [InlineComment, WantedComment, Anchor])[] {
  const seen = new Map<string, number>();
  return comments.map((comment) => {
    const occurrence = (seen.get(comment.key) ?? 0) + 1;
    seen.set(comment.key, occurrence);
    const anchor = findAnchor(comment, patches);
    const lines = comment.line - (comment.startLine ?? comment.line) + 1;
    const identity = { key: digest(`${comment.key}\n${occurrence}`), lines: Math.max(1, lines) };
    const wanted: WantedComment = {
      identity,
      path: comment.path,
      line: anchor.kind === "line" ? anchor.line : undefined,
      lineBody: lineBody(marker, identity, comment),
      fileBody: fileBody(marker, identity, comment),
    };
    return [comment, wanted, anchor] as const;
  });
}

interface Spot {
  readonly wanted: WantedComment;
  readonly anchor: Anchor;
  readonly target: ReviewTarget & Whose;
}

async function apply(
  client: Client,
  match: Match,
  spot: Spot,
): Promise<Pick<StandingComment, "id" | "onFile"> | undefined> {
  if (match.act === "keep") return match.standing;
  if (match.act === "update") {
    const { owner, repo } = client;
    const { id } = match.standing;
    await client.call("行コメント", (octokit) =>
      octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id: id, body: match.body }),
    );
    return match.standing;
  }
  const { anchor } = spot;
  return (
    (anchor.kind === "line" ? await create(client, spot, anchor) : undefined) ??
    create(client, spot, undefined)
  );
}

/** Nothing comes back when GitHub will not have a comment there (422): its diff may differ from ours. */
async function create(
  client: Client,
  { wanted, target }: Spot,
  at: Extract<Anchor, { kind: "line" }> | undefined,
): Promise<Pick<StandingComment, "id" | "onFile"> | undefined> {
  const { owner, repo } = client;
  const position =
    at === undefined
      ? ({ body: wanted.fileBody, subject_type: "file" } as const)
      : ({ body: wanted.lineBody, ...rangeOf(at) } as const);
  const post = () =>
    client.call("行コメント", (octokit) =>
      octokit.rest.pulls.createReviewComment({
        owner,
        repo,
        pull_number: target.number,
        commit_id: target.headSha,
        path: wanted.path,
        ...position,
      }),
    );
  const find = async () => {
    const match = matchComment(wanted, await readInlineComments(client, target));
    return match.act === "keep" ? { data: { id: match.standing.id } } : undefined;
  };
  try {
    const { data } = await createOnce<{ data: { id: number } }>(client, post, find);
    return { id: data.id, onFile: at === undefined };
  } catch (failure) {
    if (failure instanceof GitHubError && failure.reason === "invalid") return undefined;
    throw failure;
  }
}

function rangeOf({ line, startLine }: Extract<Anchor, { kind: "line" }>) {
  if (startLine === undefined) return { line, side: "RIGHT" } as const;
  return { line, side: "RIGHT", start_line: startLine, start_side: "RIGHT" } as const;
}
