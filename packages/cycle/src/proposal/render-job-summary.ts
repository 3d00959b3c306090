import { listComments, type InlineComment, type ReviewPlan } from "@torikumi/github";
import { renderSummary, type ReviewPlace } from "./render-summary.ts";
import type { ReviewedProposal } from "./review-proposal.ts";

/** GitHub takes 1 MiB for the summary of a step; the rest is room for the comments' closing line. */
const LIMIT = { characters: 700_000, bytes: 1_000_000 };

/** What has no room on the pull request. */
export interface LeftOver {
  readonly comments: readonly InlineComment[];
  /** `if-cut`: the review itself only where its comment had to be cut. */
  readonly review: "always" | "if-cut";
}

/**
 * What the pull request has no room for, as one Markdown text: the review whole where its comment was cut, and the comments that stand
 * nowhere; "" where nothing is left over.
 */
export async function renderJobSummary(
  reviewed: ReviewedProposal,
  { plan, place }: { readonly plan: ReviewPlan; readonly place: ReviewPlace },
  left: LeftOver,
): Promise<string> {
  const full = await renderSummary(reviewed, place, { limit: LIMIT });
  const isNeeded = left.review === "always" || full !== plan.summary;
  const parts = [
    isNeeded ? full : "",
    ...commentParts(left.comments, LIMIT.bytes - Buffer.byteLength(full)),
  ];
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
