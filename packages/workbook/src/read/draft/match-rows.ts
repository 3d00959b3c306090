import { textLikeness, type ComparedText } from "./compared-text.ts";

/** What is compared of a row or a measure. */
export interface Compared {
  readonly goal: ComparedText;
  /** Progress, evaluation and plan together. */
  readonly texts: ComparedText;
}

/** Which row is which measure, by places in the two lists. */
export interface RowMatch {
  readonly found: ReadonlyMap<number, number>;
  /** Rows that could be one of several measures, or none, with those measures. */
  readonly unclear: ReadonlyMap<number, readonly number[]>;
}

/** Two texts this much alike can be the same one, rewritten; two measures of one policy of the paper have at most 0.23 in common. */
const ALIKE = 0.5;
/** By so much the best must be ahead of the second best. */
const MARGIN = 0.15;
/** More pairs are not compared letter by letter. */
const MAX_PAIRS = 2_500;

/**
 * Finds the measure of every row of one policy: by the goal first, then by all texts, and by the order of the rows only
 * where nothing speaks against it. A row in neither list of the result is a new measure.
 */
export function matchRows(rows: readonly Compared[], known: readonly Compared[]): RowMatch {
  const found = new Map<number, number>();
  const openRows = (): number[] => rest(rows.length, new Set(found.keys()));
  const openKnown = (): number[] => rest(known.length, new Set(found.values()));
  const add = (pairs: Iterable<readonly [number, number]>): void => {
    for (const [row, measure] of pairs) found.set(row, measure);
  };
  const at = (list: readonly Compared[], index: number): Compared => list[index] as Compared;
  const wholly = ({ goal, texts }: Compared): string => `${goal.plain}\0${texts.plain}`;
  for (const [mine, theirs] of groups(openRows(), openKnown(), (index, isRow) =>
    wholly(at(isRow ? rows : known, index)),
  ))
    if (mine.length >= theirs.length) add(inOrder(mine, theirs));
  const byTexts = (row: number, measure: number): number =>
    textLikeness(at(rows, row).texts, at(known, measure).texts);
  for (const [mine, theirs] of groups(
    openRows(),
    openKnown(),
    (index, isRow) => at(isRow ? rows : known, index).goal.plain,
  )) {
    if (mine.length * theirs.length > MAX_PAIRS) continue;
    const isOnly = mine.length === 1 && theirs.length === 1;
    add(isOnly ? inOrder(mine, theirs) : clearPairs(mine, theirs, byTexts));
  }
  const score = (row: number, measure: number): number =>
    closeness(at(rows, row), at(known, measure));
  const isSmall = openRows().length * openKnown().length <= MAX_PAIRS;
  if (isSmall) add(clearPairs(openRows(), openKnown(), score));
  return byOrder(
    { rows: openRows(), known: openKnown(), isEven: rows.length === known.length },
    found,
    isSmall ? score : () => 0,
  );
}

/** How alike two measures are: what is more alike, goal or texts, counts more. An equal goal says nothing here: several have it. */
function closeness(a: Compared, b: Compared): number {
  const goal = textLikeness(a.goal, b.goal);
  if (goal === 1) return textLikeness(a.texts, b.texts);
  if (a.texts.plain === "" || b.texts.plain === "") return goal;
  const texts = textLikeness(a.texts, b.texts);
  return 0.6 * Math.max(goal, texts) + 0.4 * Math.min(goal, texts);
}

/** Pairs of which each is clearly the other's best, found again until no more appear. */
function clearPairs(
  rows: readonly number[],
  known: readonly number[],
  score: (row: number, measure: number) => number,
): ReadonlyMap<number, number> {
  const scores = rows.map((row) => known.map((measure) => score(row, measure)));
  const found = new Map<number, number>();
  const takenRows = new Set<number>();
  const takenKnown = new Set<number>();
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const [y, own] of scores.entries()) {
      if (takenRows.has(y)) continue;
      const x = clearBest(own, takenKnown);
      if (x === undefined) continue;
      const column = scores.map((line) => line[x] ?? 0);
      if (clearBest(column, takenRows) !== y) continue;
      takenRows.add(y);
      takenKnown.add(x);
      found.set(rows[y] ?? 0, known[x] ?? 0);
      isDone = false;
    }
  }
  return found;
}

function clearBest(scores: readonly number[], taken: ReadonlySet<number>): number | undefined {
  const open = [...scores.entries()].filter(([index]) => !taken.has(index));
  const [best, second] = open.toSorted(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < ALIKE) return undefined;
  return second === undefined || best[1] - second[1] >= MARGIN ? best[0] : undefined;
}

/** What neither goal nor texts decide: the order does where as many rows as measures stand between the same neighbours. */
function byOrder(
  open: {
    readonly rows: readonly number[];
    readonly known: readonly number[];
    readonly isEven: boolean;
  },
  before: ReadonlyMap<number, number>,
  score: (row: number, measure: number) => number,
): RowMatch {
  const anchors = [...before].toSorted(([a], [b]) => a - b);
  const isOrdered = anchors.every(
    ([, measure], index) => index === 0 || (anchors[index - 1]?.[1] ?? 0) < measure,
  );
  const gapOf = (place: number, side: 0 | 1): number =>
    isOrdered ? anchors.filter((anchor) => anchor[side] < place).length : 0;
  const found = new Map(before);
  const unclear = new Map<number, readonly number[]>();
  const rowGaps = Map.groupBy(open.rows, (row) => gapOf(row, 0));
  const knownGaps = Map.groupBy(open.known, (measure) => gapOf(measure, 1));
  for (const [gap, rows] of rowGaps) {
    const here = knownGaps.get(gap) ?? [];
    const isFree = isOrdered && open.isEven && here.length === rows.length;
    for (const [index, row] of rows.entries()) {
      const like = open.known.filter((measure) => score(row, measure) >= ALIKE);
      const own = here[index];
      const isHere = like.every((measure) => here.includes(measure));
      if (isFree && isHere && own !== undefined) found.set(row, own);
      else if (here.length > 0 || like.length > 0)
        unclear.set(
          row,
          [...new Set([...here, ...like])].toSorted((a, b) => a - b),
        );
    }
  }
  return { found, unclear };
}

/** Rows and measures with the same key; a key that only one side has is left out, and so is an empty one. */
function groups(
  rows: readonly number[],
  known: readonly number[],
  key: (index: number, isRow: boolean) => string,
): readonly (readonly [readonly number[], readonly number[]])[] {
  const theirs = Map.groupBy(known, (index) => key(index, false));
  return [...Map.groupBy(rows, (index) => key(index, true))].flatMap(([text, mine]) => {
    const same = text === "" ? undefined : theirs.get(text);
    return same === undefined ? [] : [[mine, same] as const];
  });
}

function inOrder(
  rows: readonly number[],
  known: readonly number[],
): readonly (readonly [number, number])[] {
  return known.flatMap((measure, index) => {
    const row = rows[index];
    return row === undefined ? [] : [[row, measure] as const];
  });
}

function rest(length: number, taken: ReadonlySet<number>): number[] {
  return Array.from({ length }, (_, index) => index).filter((index) => !taken.has(index));
}
