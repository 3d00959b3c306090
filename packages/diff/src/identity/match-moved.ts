import { goalOf, compareIds, profileLikeness, profileOf, sketchOf } from "@torikumi/record";
import type { Edition, Measure, MeasureId, Profile } from "@torikumi/record";

/** A measure that has another id than in the edition before. */
export interface Move {
  readonly from: MeasureId;
  readonly to: MeasureId;
  /** Whether its page says so (前身), or it was found by likeness. */
  readonly by: "前身" | "likeness";
}

/** A measure without 前身 has moved only where its text is this like that of one that went … */
const LEAST_LIKENESS = 0.7;
/** … and every other, on either side, is this many times as far from it. */
const LEAST_LEAD = 1.5;
/** A stretch of text in more measures than this says nothing about which one it is. */
const COMMONPLACE = 20;
/** So many measures that share the most stretches are compared in full. */
const CANDIDATES = 5;

/**
 * Which of the measures that went are among those that came: by 前身 first, then by likeness of their texts.
 * A measure that went is found once; where several name it as 前身 (a split), the one most like it has moved. Ordered by the new id.
 */
export function matchMoved(
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
  return moves.toSorted((a, b) => compareIds(a.to, b.to));
}

interface ScoredMove extends Move {
  readonly score: number;
}

/** What is known of a measure's texts: all its pairs of characters, and some of its longer stretches. */
interface Traces {
  readonly profile: Profile;
  readonly sketch: Uint32Array;
}

type TracesById = ReadonlyMap<MeasureId, Traces>;

function declaredMoves(after: Edition, old: TracesById, now: TracesById): readonly ScoredMove[] {
  const moves: ScoredMove[] = [];
  for (const [to, traces] of now) {
    for (const from of measureIn(after, to)?.predecessors ?? []) {
      const previous = old.get(from);
      if (previous === undefined) continue;
      const score = profileLikeness(previous.profile, traces.profile);
      moves.push({ from, to, by: "前身", score });
    }
  }
  return moves.toSorted(byScore);
}

/** Pairs worth a full look, found by the rare stretches they share, so that cost grows with the number of measures and not its square. */
function likelyMoves(old: TracesById, now: TracesById): readonly ScoredMove[] {
  const places = new Map<number, MeasureId[]>();
  for (const [id, { sketch }] of old) {
    for (const stretch of sketch) {
      const ids = places.get(stretch);
      if (ids === undefined) places.set(stretch, [id]);
      else ids.push(id);
    }
  }
  const moves: ScoredMove[] = [];
  for (const [to, traces] of now) {
    const shared = new Map<MeasureId, number>();
    for (const stretch of traces.sketch) {
      const ids = places.get(stretch) ?? [];
      if (ids.length > COMMONPLACE) continue;
      for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    const candidates = [...shared]
      .toSorted((a, b) => b[1] - a[1] || compareIds(a[0], b[0]))
      .slice(0, CANDIDATES);
    for (const [from] of candidates) {
      const previous = old.get(from);
      if (previous !== undefined)
        moves.push({
          from,
          to,
          by: "likeness",
          score: profileLikeness(previous.profile, traces.profile),
        });
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
      move.score >= LEAST_LIKENESS &&
      rivals.every((rival) => rival === move || isBehind(rival, move))
    );
  });
}

function isBehind(rival: ScoredMove, move: ScoredMove): boolean {
  return 1 - rival.score >= LEAST_LEAD * (1 - move.score) + 0.02;
}

function byScore(a: ScoredMove, b: ScoredMove): number {
  return b.score - a.score || compareIds(a.to, b.to) || compareIds(a.from, b.from);
}

function tracesIn(edition: Edition, id: MeasureId): Traces {
  const measure = measureIn(edition, id);
  const goal = measure === undefined ? "" : (goalOf(measure, edition) ?? "");
  const text = [goal, measure?.progress, measure?.evaluation, measure?.plan].join("\n");
  return { profile: profileOf(text), sketch: sketchOf(text) };
}

function measureIn(edition: Edition, id: MeasureId): Measure | undefined {
  return edition.measures.get(id)?.value;
}
