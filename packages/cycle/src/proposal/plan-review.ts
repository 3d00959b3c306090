import type { ReviewPlan } from "@torikumi/github";
import { escapeMarkdown } from "@torikumi/report";
import { labelsFor } from "./labels.ts";
import { concernsEdition, type ReviewedProposal } from "./review-proposal.ts";

/** What the review leaves on the pull request beside its check. Nothing in it changes from run to run but the footer. */
export async function planReview(
  reviewed: ReviewedProposal,
  { summary, runUrl }: { readonly summary: string; readonly runUrl?: string | undefined },
): Promise<ReviewPlan> {
  const { parts, patches, promise } = reviewed;
  const { planInlineComments } = await import("../comments/plan-inline-comments.ts");
  return {
    marker: MARKER,
    summary,
    summaryMode: concernsEdition(reviewed) ? "keep-one" : "update-only",
    ...footerOf(runUrl),
    comments: parts
      .flatMap(({ review, editions }) => planInlineComments(review, editions))
      .filter(({ path }) => patches.patches.has(path)),
    patches: patches.patches,
    labels: labelsFor(
      { changed: parts.flatMap(({ ownChanges }) => ownChanges?.changed ?? []) },
      promise,
    ),
  };
}

/** What a pull request gets that could not be reviewed: the word why, in place of an older review, which would be of another commit. */
export function planUnreadable(message: string, runUrl: string | undefined): ReviewPlan {
  return {
    marker: MARKER,
    summary: `## 審査できませんでした\n\n${escapeMarkdown(message)}`,
    ...footerOf(runUrl),
    comments: [],
    patches: new Map(),
    labels: { add: [], remove: [] },
  };
}

/** Names this review among others on the same pull request. */
export const MARKER = "review";

function footerOf(runUrl: string | undefined): { readonly footer?: string } {
  return runUrl === undefined ? {} : { footer: `<a href="${runUrl}">この審査の実行記録</a>` };
}
