import type { EditionChanges } from "@torikumi/diff";
import { compareDiagnostics, type Diagnostic, type MeasureId } from "@torikumi/record";
import type { Review } from "@torikumi/outline";
import type { Patches } from "@torikumi/source";
import { countDiagnostics } from "@torikumi/record";
import { measurePagePath, pagePath } from "./page-path.ts";

/** The part of a review that is a pull request's own business. */
export interface NarrowedReview {
  readonly review: Review;
  /** How many changed measures and pages since the last edition the pull request does not touch: merged before it. */
  readonly elsewhere: number;
  /** Whether it touches the edition at all. */
  readonly touches: boolean;
}

/**
 * Cuts a review against the last edition down to the files that a pull request touches. What others have merged since that edition was
 * reviewed there and is only counted; errors outside of the touched files stay, for a change of one file can break another.
 */
export function narrowReview(
  { changes, diagnostics }: Review,
  at: { readonly root: string; readonly patches: Patches; readonly more: readonly Diagnostic[] },
): NarrowedReview {
  const touched = new Set([...at.patches.patches.keys(), ...at.patches.gone].map(nfc));
  const own = (...ids: readonly MeasureId[]): boolean =>
    ids.some((id) => touched.has(measurePagePath(at.root, id)));
  const narrow: EditionChanges = {
    ...changes,
    added: changes.added.filter((id) => own(id)),
    removed: changes.removed.filter((id) => own(id)),
    moved: changes.moved.filter(({ from, to }) => own(from, to)),
    changed: changes.changed.filter(({ id, previousId = id }) => own(id, previousId)),
    pages: changes.pages.filter(({ page }) => touched.has(pagePath(at.root, page))),
    opinions: changes.opinions.filter(({ id }) => touched.has(pagePath(at.root, id))),
  };
  const touches = [...touched].some((file) => at.root === "" || file.startsWith(`${at.root}/`));
  const kept = diagnostics.filter(
    (one) => touches && (one.severity === "error" || touched.has(one.path)),
  );
  const all = [...kept, ...at.more].toSorted(compareDiagnostics);
  return {
    review: { changes: narrow, diagnostics: all, counts: countDiagnostics(all) },
    elsewhere: sizeOf(changes) - sizeOf(narrow),
    touches,
  };
}

function sizeOf({ added, removed, moved, changed, pages, opinions }: EditionChanges): number {
  const measures = new Set([
    ...added,
    ...removed,
    ...moved.map(({ to }) => to),
    ...changed.map(({ id }) => id),
  ]);
  return measures.size + pages.length + opinions.length;
}

function nfc(path: string): string {
  return path.normalize("NFC");
}
