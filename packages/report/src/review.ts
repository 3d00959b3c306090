import type { EditionChanges } from "@torikumi/diff";
import type { Diagnostic, Edition } from "@torikumi/record";

/** How many findings there are of each severity. */
export interface DiagnosticCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

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
