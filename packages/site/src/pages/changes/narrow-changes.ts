import type { EditionChanges } from "@torikumi/diff";

/** Above so many changed measures the pages of the changes are split by recommendation; a page of a thousand has about two megabytes. */
export const CHANGES_LIMIT = 500;

/** How many measures changed, came, went or moved. */
export function countChanged({ added, removed, moved, changed }: EditionChanges): number {
  const known = new Set(changed.map(({ id }) => id));
  return (
    added.length + removed.length + changed.length + moved.filter(({ to }) => !known.has(to)).length
  );
}

/**
 * The changes of one recommendation, or with `none` those that belong to no recommendation; a measure that moved counts where it is now.
 * How many are unchanged is not known any more: 0.
 */
export function narrowChanges(
  changes: EditionChanges,
  recommendation: number | "none",
): EditionChanges {
  const isIn = (id: string): boolean => (recommendationOf(id) ?? "none") === recommendation;
  return {
    ...changes,
    added: changes.added.filter(isIn),
    removed: changes.removed.filter(isIn),
    moved: changes.moved.filter(({ to }) => isIn(to)),
    changed: changes.changed.filter(({ id }) => isIn(id)),
    pages: changes.pages.filter(({ page }) => isIn(page)),
    opinions: changes.opinions.filter(({ target }) => isIn(target)),
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
    ...changes.pages.map(({ page }) => page),
    ...changes.opinions.map(({ target }) => target),
  ];
  const numbers = ids.flatMap((id) => recommendationOf(id) ?? []);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The recommendation of a measure, a policy or a page; none of the edition's own page and of 全体. */
function recommendationOf(id: string): number | undefined {
  const [number = ""] = id.split("-");
  return /^[0-9]+$/.test(number) ? Number(number) : undefined;
}
