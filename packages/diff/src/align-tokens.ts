import { diffArrays } from "diff";

/** A stretch of two token lists: alike on both sides, or different. Either side may be empty where they differ. */
export interface Stretch {
  readonly same: boolean;
  /** Places in the list before, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Places in the list after, end exclusive. */
  readonly afterFrom: number;
  readonly afterTo: number;
}

/**
 * The longest common subsequence of two token lists as stretches, in order, same and different in turn.
 * Undefined where more than `limit` tokens came or went: such lists are not worth comparing, and it would take long.
 */
export function alignTokens(
  before: readonly string[],
  after: readonly string[],
  limit: number,
): readonly Stretch[] | undefined {
  if (Math.abs(before.length - after.length) > limit) return undefined;
  const changes = diffArrays(before as string[], after as string[], { maxEditLength: limit });
  if (changes === undefined) return undefined;
  const stretches: Stretch[] = [];
  let from = 0;
  let afterFrom = 0;
  let to = 0;
  let afterTo = 0;
  const close = (same: boolean): void => {
    if (to > from || afterTo > afterFrom) stretches.push({ same, from, to, afterFrom, afterTo });
    from = to;
    afterFrom = afterTo;
  };
  for (const change of changes) {
    if (change.removed) to += change.count;
    else if (change.added) afterTo += change.count;
    else {
      close(false);
      to += change.count;
      afterTo += change.count;
      close(true);
    }
  }
  close(false);
  return stretches;
}
