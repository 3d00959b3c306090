import { SUMMARY_LIMIT } from "@torikumi/github";
import type { CheckAnnotation, PullRequest, ReviewPlan } from "@torikumi/github";
import type { Diagnostic } from "@torikumi/record";
import type { ComparedEditions, DiagnosticCounts } from "@torikumi/report";
import type { Patches } from "@torikumi/source";
import { labelsFor } from "./labels.ts";
import type { NarrowedReview } from "./narrow-review.ts";
import type { OwnChange } from "./wording-only.ts";

/** A pull request that has been reviewed. */
export interface ReviewedProposal extends NarrowedReview {
  readonly editions: ComparedEditions;
  readonly patches: Patches;
  readonly change: OwnChange;
  /** Whether a person has promised 字句のみ and the pull request does not keep to it. */
  readonly promised: boolean;
}

/** What the review leaves on the pull request. Nothing in it changes from run to run but the footer. */
export async function planReview(
  reviewed: ReviewedProposal,
  place: ReviewPlace,
): Promise<ReviewPlan> {
  const { review, editions, patches, change, touches, promised } = reviewed;
  const { planInlineComments, SEVERITY_NAMES } = await import("@torikumi/report");
  const { actions } = place;
  const counts = countsInWords(review.counts, SEVERITY_NAMES);
  return {
    marker: "review",
    summary: await renderSummary(reviewed, place, SUMMARY_LIMIT),
    summaryMode: touches || review.counts.error > 0 ? "keep-one" : "update-only",
    ...(actions.runUrl !== undefined && {
      footer: `<a href="${actions.runUrl}">この審査の実行記録</a>`,
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
    labels: labelsFor(change, { promised }),
  };
}

/** Where a review is posted to and from. */
export interface ReviewPlace {
  readonly actions: {
    /** Address of the repository's pages, without a slash at the end; undefined where it is not known. */
    readonly repositoryUrl?: string;
    /** Address of the run that reviews. */
    readonly runUrl?: string;
  };
  readonly pull: PullRequest;
}

/** The review as one comment within a limit: what the pull request changes, and a count of what it leaves alone. */
export async function renderSummary(
  { review, editions, elsewhere }: ReviewedProposal,
  { actions: { repositoryUrl }, pull }: ReviewPlace,
  limit: { readonly characters: number; readonly bytes: number },
): Promise<string> {
  const { renderReviewMarkdown } = await import("@torikumi/report");
  const ending =
    elsewhere === 0
      ? ""
      : `\nこのほかに、前の年度版のあとで既に取り込まれた変更が${elsewhere}件あります。このプルリクエストはそれらに触れていないので、ここには示していません。\n`;
  const { characters, bytes } = limit;
  const text = renderReviewMarkdown(review, editions, {
    limit: { characters: characters - ending.length, bytes: bytes - Buffer.byteLength(ending) },
    ...(repositoryUrl !== undefined && {
      links: {
        files: `${repositoryUrl}/blob/${pull.headSha}/`,
        rest: `${repositoryUrl}/pull/${pull.number}/checks`,
      },
    }),
  });
  return `${text}${ending}`;
}

function countsInWords(
  counts: DiagnosticCounts,
  names: Readonly<Record<keyof DiagnosticCounts, string>>,
): string {
  const parts = (["error", "warning", "info"] as const).map(
    (severity) => `${names[severity]}${counts[severity]}件`,
  );
  return parts.join("、");
}

const LEVELS = { error: "failure", warning: "warning", info: "notice" } as const;

function annotationOf(
  { path, line, endLine, severity, rule, message }: Diagnostic,
  names: Readonly<Record<keyof DiagnosticCounts, string>>,
): CheckAnnotation {
  const title = `${names[severity]}（${rule}）`;
  return { path, startLine: line, endLine, level: LEVELS[severity], title, message };
}
