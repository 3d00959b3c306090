import { sameText } from "@torikumi/diff";
import {
  editionName,
  parseEditionId,
  type Edition,
  type Measure,
  type MeasureId,
  type Page,
} from "@torikumi/record";
import { REPORTED } from "./text/carried-text.ts";

/** A measure as an earlier edition has it. */
export interface PastMeasure {
  /** The edition for people, e.g. 令和6年度版. */
  readonly edition: string;
  /** Edition id, e.g. `r6`. */
  readonly editionId: string;
  readonly page: Page<Measure>;
}

/**
 * A measure in the editions before its own, newest first, under the number that it had there (前身). Ends
 * at the first edition that does not have it, and where it came out of several.
 */
export function historyOf(
  id: MeasureId,
  measure: Measure,
  editions: readonly Edition[],
): readonly PastMeasure[] {
  const past: PastMeasure[] = [];
  let at: { readonly id: MeasureId; readonly value: Measure } = { id, value: measure };
  for (const edition of editions) {
    const { predecessors = [] } = at.value;
    const ids = [at.id, ...(predecessors.length === 1 ? predecessors : [])];
    const from = ids.find((one) => edition.measures.has(one));
    const page = from === undefined ? undefined : edition.measures.get(from);
    if (from === undefined || page === undefined) break;
    const editionId = edition.index?.value.id ?? "";
    past.push({ edition: editionName(editionId) || "前の年度版", editionId, page });
    at = { id: from, value: page.value };
  }
  return past;
}

/** How many years an edition and the ones from `first` on make, both included: r6 to r8 are 3. */
export function yearsFrom(first: PastMeasure, edition: string): number {
  const from = parseEditionId(first.editionId)?.fiscalYear ?? 0;
  return (parseEditionId(edition)?.fiscalYear ?? 0) - from + 1;
}

/** The oldest of the editions in a row, from the newest on, of which something is true; undefined for none. */
export function oldestInRow(
  past: readonly PastMeasure[],
  isTrue: (measure: Measure) => boolean,
): PastMeasure | undefined {
  const other = past.findIndex(({ page }) => !isTrue(page.value));
  return past[(other === -1 ? past.length : other) - 1];
}

/** Whether any text of a year's report stands in the year before as well, or much the same. */
export function staysTheSame(before: Measure, after: Measure): boolean {
  return REPORTED.some((field) => sameText(before[field], after[field]) !== undefined);
}
