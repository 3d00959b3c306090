import type { EditionChanges } from "@torikumi/diff";
import type { Edition, MeasureId } from "@torikumi/record";

/** Two editions, and what changed from one to the other. */
export interface EditionPair {
  readonly before: Edition;
  readonly after: Edition;
  readonly changes: EditionChanges;
}

/** Where a measure comes from. */
export interface Origin {
  readonly id: MeasureId;
  /** True where the measure came out of one that goes on beside it. */
  readonly isSplit: boolean;
}

/** What a measure was in the edition before: where it came from (moved, or 前身), or the same id; undefined where it was not there. */
export function originOf(
  id: MeasureId,
  { before, after, changes }: EditionPair,
): Origin | undefined {
  const move = changes.moved.find((one) => one.to === id && one.merged !== true);
  if (move !== undefined) return { id: move.from, isSplit: move.kept === true };
  // A new measure may stand under a number whose own was pushed on to another.
  if (before.measures.has(id) && !changes.added.includes(id)) return { id, isSplit: false };
  const [named] = after.measures.get(id)?.value.predecessors ?? [];
  if (named === undefined || !before.measures.has(named)) return undefined;
  return { id: named, isSplit: after.measures.has(named) };
}
