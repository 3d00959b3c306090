import type { CheckAnnotation, CheckResult, GitHubError } from "@torikumi/github";
import { describeCounts, SEVERITY_NAMES } from "@torikumi/outline";
import type { Diagnostic } from "@torikumi/record";
import { escapeMarkdown } from "@torikumi/report";
import { concernsEdition, type ReviewedProposal } from "./review-proposal.ts";

/**
 * What the check says of a pull request that was reviewed; `failures` are what could not be written beside it. Green only where the edition
 * was looked at: a pull request that does not touch it is neutral.
 */
export function reviewedCheck(
  reviewed: ReviewedProposal,
  failures: readonly GitHubError[],
): CheckResult {
  const { parts, counts, others } = reviewed;
  const described = describeCounts(counts);
  const looked = concernsEdition(reviewed);
  return {
    title: looked
      ? described
      : others.length > 0
        ? "審査していない年度版が変わっています"
        : "年度版への変更はありません",
    summary: [
      looked
        ? `${described}。詳しくは、プルリクエストのコメントを見てください。`
        : "このプルリクエストは年度版のフォルダー records に触れていないので、審査するものがありません。",
      ...(others.length > 0
        ? [
            `次の年度版も変わっていますが、この審査は見ていません。npx torikumi validate フォルダー で検査してください: ${others.map(escapeMarkdown).join("、")}`,
          ]
        : []),
      ...parts.map(({ root, against }) => {
        const of = parts.length === 1 ? "" : `（${escapeMarkdown(root)}）`;
        return `比べた相手${of}: ${escapeMarkdown(against)}`;
      }),
      ...failureLines(failures),
    ].join("\n\n"),
    conclusion: counts.error > 0 ? "failure" : looked ? "success" : "neutral",
    annotations: parts.flatMap(({ review }) => review.diagnostics.map(annotationOf)),
  };
}

/** What the check says where there was nothing to review, or no reviewing it: a failure, with what to do. */
export function unreadableCheck(
  message: string,
  failures: readonly GitHubError[] = [],
): CheckResult {
  return {
    title: "審査できませんでした",
    summary: [escapeMarkdown(message), ...failureLines(failures)].join("\n\n"),
    conclusion: "failure",
    annotations: [],
  };
}

/** What the check of a commit says that is not the head any more. */
export function staleCheck(message: string): CheckResult {
  return {
    title: "新しいコミットが届きました",
    summary: escapeMarkdown(message),
    conclusion: "cancelled",
    annotations: [],
  };
}

function failureLines(failures: readonly GitHubError[]): readonly string[] {
  if (failures.length === 0) return [];
  const items = failures.map(({ message }) => `- ${escapeMarkdown(message)}`);
  return [`検討結果のうち、次のものを書き込めませんでした。\n\n${items.join("\n")}`];
}

const LEVELS = { error: "failure", warning: "warning", info: "notice" } as const;

function annotationOf(finding: Diagnostic): CheckAnnotation {
  const { path, line, endLine, severity, rule, message } = finding;
  const title = `${SEVERITY_NAMES[severity]}（${rule}）`;
  return { path, startLine: line, endLine, level: LEVELS[severity], title, message };
}
