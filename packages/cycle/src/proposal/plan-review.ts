import { SEVERITY_NAMES } from "@torikumi/outline";
import { SUMMARY_LIMIT } from "@torikumi/github";
import type { CheckAnnotation, ReviewPlan } from "@torikumi/github";
import type { Diagnostic } from "@torikumi/record";
import type { DiagnosticCounts } from "@torikumi/record";
import { labelsFor } from "./labels.ts";
import { renderSummary, type ReviewPlace } from "./render-summary.ts";
import type { ReviewedProposal } from "./review-proposal.ts";

/** What the review leaves on the pull request. Nothing in it changes from run to run but the footer. */
export async function planReview(
  reviewed: ReviewedProposal,
  place: ReviewPlace,
): Promise<ReviewPlan> {
  const { review, editions, patches, ownChanges, touches, promise } = reviewed;
  const { planInlineComments } = await import("@torikumi/report");
  const counts = countsInWords(review.counts, SEVERITY_NAMES);
  return {
    marker: "review",
    summary: await renderSummary(reviewed, place, { limit: SUMMARY_LIMIT }),
    summaryMode: touches || review.counts.error > 0 ? "keep-one" : "update-only",
    ...(place.runUrl !== undefined && {
      footer: `<a href="${place.runUrl}">この審査の実行記録</a>`,
    }),
    comments: planInlineComments(review, editions).filter(({ path }) => patches.patches.has(path)),
    patches: patches.patches,
    check: {
      name: "torikumi",
      title: touches ? counts : "年度版への変更はありません",
      summary: `${counts}。詳しくは、プルリクエストのコメントを見てください。`,
      conclusion: review.counts.error > 0 ? "failure" : "success",
      annotations: review.diagnostics.map((one) => annotationOf(one, SEVERITY_NAMES)),
    },
    labels: labelsFor(ownChanges, promise),
  };
}

type SeverityNames = Readonly<Record<keyof DiagnosticCounts, string>>;

function countsInWords(counts: DiagnosticCounts, names: SeverityNames): string {
  const parts = (["error", "warning", "info"] as const).map(
    (severity) => `${names[severity]}${counts[severity]}件`,
  );
  return parts.join("、");
}

const LEVELS = { error: "failure", warning: "warning", info: "notice" } as const;

function annotationOf(
  { path, line, endLine, severity, rule, message }: Diagnostic,
  names: SeverityNames,
): CheckAnnotation {
  const title = `${names[severity]}（${rule}）`;
  return { path, startLine: line, endLine, level: LEVELS[severity], title, message };
}
