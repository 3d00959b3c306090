import { measurePath } from "@torikumi/record";
import type { Edition, MeasureId } from "@torikumi/record";
import { findMistakenNumbers } from "./find-mistaken-numbers.ts";
import type { MistakenNumber } from "./find-mistaken-numbers.ts";
import { matchMoved } from "./match-moved.ts";
import type { IdChanges, Move } from "./match-moved.ts";

/** What became of the ids of an edition in the next one. */
export interface TrackedIds extends Omit<IdChanges, "mistaken"> {
  /** Ids that stand in both, but for another measure. */
  readonly identity: readonly MistakenNumber[];
  readonly moved: readonly Move[];
}

/** Follows the ids of an edition into the next one: which went and came, which stand for another measure, and where measures went. */
export function trackIds(before: Edition, after: Edition): TrackedIds {
  const gone = idsMissingIn(after, before);
  const come = idsMissingIn(before, after);
  const mistaken = findMistakenNumbers(before, after);
  const moved = matchMoved(before, after, { gone, come, mistaken });
  // What says itself where it comes from is moved, and no slip.
  const identity = mistaken.filter(
    ({ id }) => before.measures.has(id) && after.measures.get(id)?.value.predecessors === undefined,
  );
  return { gone, come, identity, moved };
}

/** The measures of one edition that the other surely has not: a page that stands there unread is no deletion. */
function idsMissingIn(edition: Edition, { measures }: Edition): readonly MeasureId[] {
  return [...measures.keys()].filter(
    (id) => !edition.measures.has(id) && !edition.unread.has(measurePath(id)),
  );
}
