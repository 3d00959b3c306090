import type { Diagnostic, Severity } from "./diagnostic.ts";

/** How many findings there are of each severity. */
export type DiagnosticCounts = Readonly<Record<Severity, number>>;

/** Counts findings by severity; a severity without a finding counts 0. */
export function countDiagnostics(diagnostics: Iterable<Diagnostic>): DiagnosticCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
