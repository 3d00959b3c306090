import { compareDiagnostics } from "@torikumi/record";
import type { Diagnostic } from "@torikumi/record";

import { SEVERITIES } from "./severity-name.ts";

/** The findings in the order in which people read them: the heaviest first, then by place. */
export function orderFindings(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compareDiagnostics(a, b),
  );
}
