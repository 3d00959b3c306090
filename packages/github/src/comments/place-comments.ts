import type { Client } from "../connection/connect.ts";
import type { InlineComment, ReviewPlan, ReviewTarget } from "../review/review-plan.ts";
import { fileBody, lineBody } from "./comment-body.ts";
import { createComments, type FreshComment } from "./create-comments.ts";
import { type Anchor, findAnchor } from "./find-anchor.ts";
import { digest } from "./marker.ts";
import { matchComment, type ExistingComment, type WantedComment } from "./match-comments.ts";
import type { Whose } from "./read-existing.ts";

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
  /** Ids of the existing comments that serve. */
  readonly serving: ReadonlySet<number>;
}

/** Puts the comments of a plan on their lines: line, else file, else left to the summary. Writes nothing that stands already. */
export async function placeComments(
  client: Client,
  plan: Pick<ReviewPlan, "comments" | "patches">,
  target: ReviewTarget & Whose & { readonly existing: readonly ExistingComment[] },
): Promise<Placement> {
  const prepared = prepare(plan, target.marker);
  const unplaced = prepared.filter(([, , anchor]) => anchor.kind === "none").map(([one]) => one);
  const placeable = prepared.filter(([, , anchor]) => anchor.kind !== "none");
  const beyondLimit = placeable.slice(INLINE_LIMIT).map(([one]) => one);

  const tally = { created: 0, updated: 0, unchanged: 0, asFileComment: 0 };
  const serving = new Set<number>();
  const fresh: (FreshComment & { readonly comment: InlineComment })[] = [];
  for (const [comment, wanted, anchor] of placeable.slice(0, INLINE_LIMIT)) {
    const match = matchComment(wanted, target.existing);
    if (match.act === "create") {
      if (anchor.kind !== "none") fresh.push({ comment, wanted, anchor });
      continue;
    }
    if (match.act === "update") await reword(client, match.existing.id, match.body);
    serving.add(match.existing.id);
    tally[match.act === "update" ? "updated" : "unchanged"] += 1;
    if (match.existing.onFile) tally.asFileComment += 1;
  }

  const positions = await createComments(client, fresh, target);
  for (const [at, { comment }] of fresh.entries()) {
    if (positions[at] === "nowhere") unplaced.push(comment);
    else tally.created += 1;
    if (positions[at] === "file") tally.asFileComment += 1;
  }
  return { ...tally, unplaced, beyondLimit, serving };
}

async function reword(client: Client, id: number, body: string): Promise<void> {
  const { owner, repo } = client;
  await client.call("行コメント", (octokit) =>
    octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id: id, body }),
  );
}

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
