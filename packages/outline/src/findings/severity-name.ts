import type { DiagnosticCounts, Severity } from "@torikumi/record";

/** The Japanese word for each severity, heaviest first. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: "エラー",
  warning: "警告",
  info: "情報",
};

/** The severities, heaviest first. */
export const SEVERITIES = Object.keys(SEVERITY_NAMES) as readonly Severity[];

/**
 * The counts as words, e.g. `エラー2件、警告1件`, severities without a finding left out;
 * `指摘はありません` without any.
 */
export function describeCounts(counts: DiagnosticCounts): string {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${SEVERITY_NAMES[severity]}${counts[severity]}件`,
  );
  return parts.length === 0 ? "指摘はありません" : parts.join("、");
}
