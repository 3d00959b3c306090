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
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - end - 1] === after[after.length - end - 1])
    end += 1;
  const changes = changesBetween(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    limit,
  );
  if (changes === undefined) return undefined;
  return stretchesOf([{ ...KEPT, count: start }, ...changes, { ...KEPT, count: end }]);
}

interface Change {
  readonly removed: boolean;
  readonly added: boolean;
  readonly count: number;
}

const KEPT = { removed: false, added: false } as const;

/** Nothing is left to search for where one side is empty or both are one token. */
function changesBetween(
  before: readonly string[],
  after: readonly string[],
  limit: number,
): readonly Change[] | undefined {
  if (before.length === 0 || after.length === 0 || before.length + after.length === 2) {
    return [
      { removed: true, added: false, count: before.length },
      { removed: false, added: true, count: after.length },
    ];
  }
  const [old, now] = [new Set(before), new Set(after)];
  const left = before.filter((token) => now.has(token));
  const right = after.filter((token) => old.has(token));
  const lone = before.length - left.length + after.length - right.length;
  if (lone > limit) return undefined;
  const changes =
    left.length === 0
      ? []
      : diffArrays(left as string[], right as string[], { maxEditLength: limit - lone });
  return changes && withLoneTokens(changes, { before, after, old, now });
}

/** Puts the tokens that one side alone has back among the changes of the others. */
function withLoneTokens(
  changes: readonly Change[],
  {
    before,
    after,
    old,
    now,
  }: {
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly old: ReadonlySet<string>;
    readonly now: ReadonlySet<string>;
  },
): readonly Change[] {
  const all: Change[] = [];
  let from = 0;
  let to = 0;
  const lone = (): void => {
    const start = from;
    const afterStart = to;
    while (from < before.length && !now.has(before[from] ?? "")) from += 1;
    while (to < after.length && !old.has(after[to] ?? "")) to += 1;
    if (from > start) all.push({ removed: true, added: false, count: from - start });
    if (to > afterStart) all.push({ removed: false, added: true, count: to - afterStart });
  };
  for (const { removed, added, count } of changes) {
    for (let done = 0; done < count; done += 1) {
      lone();
      all.push({ removed, added, count: 1 });
      if (!added) from += 1;
      if (!removed) to += 1;
    }
  }
  lone();
  return all;
}

function stretchesOf(changes: readonly Change[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let afterFrom = 0;
  let to = 0;
  let afterTo = 0;
  let same = true;
  const close = (): void => {
    if (to > from || afterTo > afterFrom) stretches.push({ same, from, to, afterFrom, afterTo });
    from = to;
    afterFrom = afterTo;
  };
  for (const change of changes) {
    if (change.count === 0) continue;
    const isKept = !change.removed && !change.added;
    if (isKept !== same) close();
    same = isKept;
    if (!change.added) to += change.count;
    if (!change.removed) afterTo += change.count;
  }
  close();
  return stretches;
}
