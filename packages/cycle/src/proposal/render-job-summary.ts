import { listComments, type InlineComment } from "@torikumi/github";
import type { FittedMarkdown } from "@torikumi/report";
import { renderSummary, type ReviewPlace } from "./render-summary.ts";
import type { ReviewedProposal } from "./review-proposal.ts";

/** GitHub takes 1 MiB for the summary of a step; the rest is room for the comments' closing line. */
const LIMIT = { characters: 700_000, bytes: 1_000_000 };

/** What the pull request holds already: the summary where it could be posted; and the comments that stand nowhere. */
export interface PostedParts {
  readonly summary: FittedMarkdown | undefined;
  readonly leftOut: readonly InlineComment[];
}

/**
 * What the pull request has no room for, as one Markdown text: the review whole where its comment was cut or could not be posted, and
 * the comments that stand nowhere; "" where nothing is left over.
 */
export async function renderJobSummary(
  reviewed: ReviewedProposal,
  place: ReviewPlace,
  { summary, leftOut }: PostedParts,
): Promise<string> {
  const review =
    summary?.isWhole === true ? "" : (await renderSummary(reviewed, place, { limit: LIMIT })).text;
  const parts = [review, ...commentParts(leftOut, LIMIT.bytes - Buffer.byteLength(review))];
  return parts.filter((part) => part !== "").join("\n\n");
}

function commentParts(comments: readonly InlineComment[], room: number): readonly string[] {
  if (comments.length === 0) return [];
  const sections = listComments(comments);
  const shown: string[] = [];
  let left = room;
  for (const section of sections) {
    left -= Buffer.byteLength(section) + 2;
    if (left < 0) break;
    shown.push(section);
  }
  const missing = sections.length - shown.length;
  return [
    `### 行への指摘（${sections.length}件）`,
    ...shown,
    ...(missing === 0 ? [] : [`（他${missing}件）`]),
  ];
}
