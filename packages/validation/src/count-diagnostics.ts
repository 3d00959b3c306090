import type { Diagnostic, Severity } from "@torikumi/record";

/** How many findings there are of each severity. */
export function countDiagnostics(
  diagnostics: Iterable<Diagnostic>,
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
