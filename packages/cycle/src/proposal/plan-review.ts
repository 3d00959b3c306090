import type { CheckAnnotation, ReviewPlan } from "@torikumi/github";
import { describeCounts, SEVERITY_NAMES } from "@torikumi/outline";
import type { Diagnostic } from "@torikumi/record";
import { labelsFor } from "./labels.ts";
import type { ReviewedProposal } from "./review-proposal.ts";

/** What the review leaves on the pull request. Nothing in it changes from run to run but the footer. */
export async function planReview(
  reviewed: ReviewedProposal,
  { summary, runUrl }: { readonly summary: string; readonly runUrl?: string | undefined },
): Promise<ReviewPlan> {
  const { review, editions, patches, ownChanges, touches, promise } = reviewed;
  const { planInlineComments } = await import("../comments/plan-inline-comments.ts");
  const counts = describeCounts(review.counts);
  return {
    marker: "review",
    summary,
    summaryMode: touches || review.counts.error > 0 ? "keep-one" : "update-only",
    ...(runUrl !== undefined && {
      footer: `<a href="${runUrl}">この審査の実行記録</a>`,
    }),
    comments: planInlineComments(review, editions).filter(({ path }) => patches.patches.has(path)),
    patches: patches.patches,
    check: {
      name: "torikumi",
      title: touches ? counts : "年度版への変更はありません",
      summary: `${counts}。詳しくは、プルリクエストのコメントを見てください。`,
      conclusion: review.counts.error > 0 ? "failure" : "success",
      annotations: review.diagnostics.map(annotationOf),
    },
    labels: labelsFor(ownChanges, promise),
  };
}

const LEVELS = { error: "failure", warning: "warning", info: "notice" } as const;

function annotationOf({
  path,
  line,
  endLine,
  severity,
  rule,
  message,
}: Diagnostic): CheckAnnotation {
  const title = `${SEVERITY_NAMES[severity]}（${rule}）`;
  return { path, startLine: line, endLine, level: LEVELS[severity], title, message };
}
