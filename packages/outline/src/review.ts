import type { EditionChanges } from "@torikumi/diff";
import type { Diagnostic, DiagnosticCounts, Edition } from "@torikumi/record";

/** What a person has to read about a proposal, as plain JSON: what changed, and what is wrong. */
export interface Review {
  readonly changes: EditionChanges;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: DiagnosticCounts;
}

/** The two editions that were compared, for titles and texts. Either may be partial. */
export interface ComparedEditions {
  readonly before: Edition;
  readonly after: Edition;
}
