import { compareIds } from "@torikumi/record";
import type { Edition, Measure, MeasureId } from "@torikumi/record";
import { indexSketches } from "./find-candidates.ts";
import type { MistakenNumber } from "./find-mistaken-numbers.ts";
import {
  isAheadByGoal,
  isOneMeasure,
  likenessOf,
  stretchesOf,
  tracesIn,
} from "./measure-traces.ts";
import type { Likeness, Traces } from "./measure-traces.ts";
import { areOfTwoThings } from "./of-two-things.ts";

/** A measure that has another id than in the edition before. */
export interface Move {
  readonly from: MeasureId;
  readonly to: MeasureId;
  /** Whether its page says so (前身), or it was found by likeness. */
  readonly by: "前身" | "likeness";
  /** The measure that it came out of goes on (a split). */
  readonly kept?: true;
  /** It went into a measure that was there before (a merger). */
  readonly merged?: true;
}

/** What is known of the ids of two editions. */
export interface IdChanges {
  /** Ids of the earlier edition that the later one does not have. */
  readonly gone: readonly MeasureId[];
  /** Ids of the later edition that the earlier one does not have. */
  readonly come: readonly MeasureId[];
  /** Ids of the later edition that stand for a measure whose own number was given to another. */
  readonly mistaken: readonly MistakenNumber[];
}

/** A measure without 前身 has moved only where every other, on either side, is this many times as far from it. */
const LEAST_LEAD = 1.5;

/**
 * Which measures of the earlier edition stand under another id in the later one: those whose numbers were closed up or
 * swapped, then by 前身, then by likeness of their texts. A measure that went is found once; where several name it as 前身,
 * the one most like it has moved and the others were split off. Ordered by the new id, the likest origin first.
 */
export function matchMoved(before: Edition, after: Edition, ids: IdChanges): readonly Move[] {
  const swapped = swappedMoves(ids.mistaken, after);
  const taken = new Set(swapped.map(({ from }) => from));
  const arrived = new Set(swapped.map(({ to }) => to));
  const gone = [...ids.gone, ...arrived].filter((id) => before.measures.has(id) && !taken.has(id));
  const come = ids.come.filter((id) => !arrived.has(id));
  const moves = [...swapped, ...movesAmong(before, after, gone, come)];
  return [...moves, ...splitsAndMergers(before, after, moves)].toSorted((a, b) =>
    compareIds(a.to, b.to),
  );
}

/** Each measure whose texts stand under one other id only. */
function swappedMoves(mistaken: readonly MistakenNumber[], after: Edition): readonly Move[] {
  const times = Map.groupBy(mistaken, ({ looksLike }) => looksLike);
  return mistaken
    .filter(({ looksLike }) => times.get(looksLike)?.length === 1)
    .map(({ id, looksLike }) => ({
      from: looksLike,
      to: id,
      by: measureIn(after, id)?.predecessors === undefined ? "likeness" : "前身",
    }));
}

/** What else the pages say of where they come from: measures that go on beside them, and others that went into them. */
function splitsAndMergers(
  before: Edition,
  after: Edition,
  moves: readonly Move[],
): readonly Move[] {
  const known = new Set(moves.map(({ from, to }) => `${from} ${to}`));
  const left = new Set(moves.map(({ from }) => from));
  return [...after.measures].flatMap(([to, page]): readonly Move[] => {
    // The same file says nothing new of where it comes from.
    if (before.measures.get(to)?.file.blob === page.file.blob) return [];
    return (page.value.predecessors ?? []).flatMap((from): readonly Move[] => {
      if (from === to || !before.measures.has(from) || known.has(`${from} ${to}`)) return [];
      if (before.measures.has(to))
        return after.measures.has(from) ? [] : [{ from, to, by: "前身", merged: true }];
      const isKept = after.measures.has(from) || left.has(from);
      return [{ from, to, by: "前身", ...(isKept ? { kept: true } : {}) }];
    });
  });
}

function movesAmong(
  before: Edition,
  after: Edition,
  gone: readonly MeasureId[],
  come: readonly MeasureId[],
): readonly Move[] {
  if (gone.length === 0 || come.length === 0) return [];
  const old = new Map(gone.map((id) => [id, tracesIn(before, id)]));
  const now = new Map(come.map((id) => [id, tracesIn(after, id)]));
  const moves: Move[] = [];
  const settle = (pairs: readonly ScoredMove[]): void => {
    for (const { from, to, by } of pairs) {
      if (!old.has(from) || !now.has(to)) continue;
      old.delete(from);
      now.delete(to);
      moves.push({ from, to, by });
    }
  };
  settle(declaredMoves(after, old, now));
  for (const [id] of now) {
    const { predecessors, repostOf } = measureIn(after, id) ?? {};
    if (predecessors !== undefined || repostOf !== undefined) now.delete(id);
  }
  settle(clearMoves(likelyMoves(old, now)));
  return moves;
}

interface ScoredMove extends Move {
  readonly likeness: Likeness;
}

type TracesById = ReadonlyMap<MeasureId, Traces>;

function declaredMoves(after: Edition, old: TracesById, now: TracesById): readonly ScoredMove[] {
  const moves: ScoredMove[] = [];
  for (const [to, traces] of now) {
    for (const from of measureIn(after, to)?.predecessors ?? []) {
      const previous = old.get(from);
      if (previous === undefined) continue;
      moves.push({ from, to, by: "前身", likeness: likenessOf(previous, traces) });
    }
  }
  return moves.toSorted(byScore);
}

/** Pairs worth a full look, found by the rare stretches they share, so that cost grows with the number of measures and not its square. */
function likelyMoves(old: TracesById, now: TracesById): readonly ScoredMove[] {
  const candidatesFor = indexSketches(
    new Map([...old].map(([id, traces]) => [id, stretchesOf(traces)])),
  );
  const moves: ScoredMove[] = [];
  for (const [to, traces] of now) {
    for (const from of candidatesFor(stretchesOf(traces))) {
      const previous = old.get(from);
      if (previous !== undefined && !areOfTwoThings(previous, traces))
        moves.push({ from, to, by: "likeness", likeness: likenessOf(previous, traces) });
    }
  }
  return moves.toSorted(byScore);
}

/** Those that are like enough and clearly ahead of every rival on both sides. */
function clearMoves(moves: readonly ScoredMove[]): readonly ScoredMove[] {
  const bySide = [
    Map.groupBy(moves, (move) => move.from),
    Map.groupBy(moves, (move) => move.to),
  ] as const;
  return moves.filter((move) => {
    const rivals = [...(bySide[0].get(move.from) ?? []), ...(bySide[1].get(move.to) ?? [])];
    return (
      isOneMeasure(move.likeness) &&
      rivals.every((rival) => rival === move || isBehind(rival.likeness, move.likeness))
    );
  });
}

function isBehind(rival: Likeness, move: Likeness): boolean {
  return isAheadByGoal(move, rival) || 1 - rival.score >= LEAST_LEAD * (1 - move.score) + 0.02;
}

function byScore(a: ScoredMove, b: ScoredMove): number {
  return (
    b.likeness.score - a.likeness.score || compareIds(a.to, b.to) || compareIds(a.from, b.from)
  );
}

function measureIn(edition: Edition, id: MeasureId): Measure | undefined {
  return edition.measures.get(id)?.value;
}
