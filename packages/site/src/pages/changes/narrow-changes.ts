import type { EditionChanges } from "@torikumi/diff";
import { parseMeasureId } from "@torikumi/record";
import type { MeasureId } from "@torikumi/record";

/** Above so many changed measures the pages of the changes are split by recommendation; a page of a thousand has about two megabytes. */
export const CHANGES_LIMIT = 500;

/** How many measures changed, came, went or moved. */
export function countChanged({ added, removed, moved, changed }: EditionChanges): number {
  const known = new Set(changed.map(({ id }) => id));
  return (
    added.length + removed.length + changed.length + moved.filter(({ to }) => !known.has(to)).length
  );
}

/** The changes of one recommendation; a measure that moved counts where it is now. How many are unchanged is not known any more: 0. */
export function narrowChanges(changes: EditionChanges, recommendation: number): EditionChanges {
  const isIn = (id: MeasureId): boolean => parseMeasureId(id)?.recommendation === recommendation;
  return {
    ...changes,
    added: changes.added.filter(isIn),
    removed: changes.removed.filter(isIn),
    moved: changes.moved.filter(({ to }) => isIn(to)),
    changed: changes.changed.filter(({ id }) => isIn(id)),
    pages: changes.pages.filter(({ page }) => page.split("-")[0] === String(recommendation)),
    opinions: changes.opinions.filter(
      ({ target }) => target.split("-")[0] === String(recommendation),
    ),
    unchanged: 0,
  };
}

/** The numbers of the recommendations in which something changed, in order. */
export function changedRecommendations(changes: EditionChanges): readonly number[] {
  const ids = [
    ...changes.added,
    ...changes.removed,
    ...changes.moved.map(({ to }) => to),
    ...changes.changed.map(({ id }) => id),
  ];
  const numbers = ids.flatMap((id) => parseMeasureId(id)?.recommendation ?? []);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
