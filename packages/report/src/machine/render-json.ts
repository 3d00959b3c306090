import type { EditionChanges } from "@torikumi/diff";
import type { Review } from "@torikumi/outline";
import type { Diagnostic, DiagnosticCounts } from "@torikumi/record";

/** The review as one JSON document (schema/review.schema.json), indented by two, with a line end. */
export function renderReviewJson({ changes, diagnostics, counts }: Review): string {
  return write({ changes, diagnostics, counts });
}

/** The changes as one JSON document (schema/diff.schema.json). */
export function renderDiffJson(changes: EditionChanges): string {
  return write(changes);
}

/** The findings as one JSON document (schema/diagnostics.schema.json). */
export function renderDiagnosticsJson(
  diagnostics: readonly Diagnostic[],
  counts: DiagnosticCounts,
): string {
  return write({ diagnostics, counts });
}

function write(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
