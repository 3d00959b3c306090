import { compareIds } from "@torikumi/record";
import type { Edition, Measure, MeasureId } from "@torikumi/record";
import { effectiveGoal } from "./compare-measures.ts";
import { commonPairs, profileOf } from "./likeness.ts";
import type { Profile } from "./likeness.ts";

/** A measure that has another id than in the edition before. */
export interface Move {
  readonly from: MeasureId;
  readonly to: MeasureId;
}

/** A measure without 前身 has moved only where its text is this like that of one that went … */
const LEAST_LIKENESS = 0.7;
/** … and by this much more like it than any other on either side. */
const LEAST_LEAD = 0.1;
/** A pair of characters in more measures than this says nothing about which one it is. */
const COMMONPLACE = 20;
/** So many measures that share the most rare pairs are compared in full. */
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
  const old = new Map(gone.map((id) => [id, profileIn(before, id)]));
  const now = new Map(come.map((id) => [id, profileIn(after, id)]));
  const moves: Move[] = [];
  const settle = (pairs: readonly ScoredMove[]): void => {
    for (const { from, to } of pairs) {
      if (!old.has(from) || !now.has(to)) continue;
      old.delete(from);
      now.delete(to);
      moves.push({ from, to });
    }
  };
  settle(declaredMoves(after, old, now));
  for (const [id] of now) {
    const { predecessor, repostOf } = measureIn(after, id) ?? {};
    if (predecessor !== undefined || repostOf !== undefined) now.delete(id);
  }
  settle(clearMoves(likelyMoves(old, now)));
  return moves.toSorted((a, b) => compareIds(a.to, b.to));
}

interface ScoredMove extends Move {
  readonly score: number;
}

type Profiles = ReadonlyMap<MeasureId, Profile>;

function declaredMoves(after: Edition, old: Profiles, now: Profiles): readonly ScoredMove[] {
  const moves: ScoredMove[] = [];
  for (const [to, profile] of now) {
    const from = measureIn(after, to)?.predecessor;
    const previous = from === undefined ? undefined : old.get(from);
    if (from !== undefined && previous !== undefined)
      moves.push({ from, to, score: likenessOf(previous, profile) });
  }
  return moves.toSorted(byScore);
}

/** Pairs worth a full look, found by the rare character pairs they share, so that cost grows with the number of measures and not its square. */
function likelyMoves(old: Profiles, now: Profiles): readonly ScoredMove[] {
  const places = new Map<number, MeasureId[]>();
  for (const [id, profile] of old) {
    for (const pair of new Set(profile)) {
      const ids = places.get(pair);
      if (ids === undefined) places.set(pair, [id]);
      else ids.push(id);
    }
  }
  const moves: ScoredMove[] = [];
  for (const [to, profile] of now) {
    const shared = new Map<MeasureId, number>();
    for (const pair of new Set(profile)) {
      const ids = places.get(pair) ?? [];
      if (ids.length > COMMONPLACE) continue;
      for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    const candidates = [...shared]
      .toSorted((a, b) => b[1] - a[1] || compareIds(a[0], b[0]))
      .slice(0, CANDIDATES);
    for (const [from] of candidates)
      moves.push({ from, to, score: likenessOf(old.get(from) ?? NONE, profile) });
  }
  return moves.toSorted(byScore);
}

const NONE: Profile = new Uint32Array(0);

/** Those that are like enough and clearly ahead of every rival on both sides. */
function clearMoves(moves: readonly ScoredMove[]): readonly ScoredMove[] {
  return moves.filter(
    (move) =>
      move.score >= LEAST_LIKENESS &&
      moves.every(
        (rival) =>
          rival === move ||
          (rival.from !== move.from && rival.to !== move.to) ||
          rival.score <= move.score - LEAST_LEAD,
      ),
  );
}

function byScore(a: ScoredMove, b: ScoredMove): number {
  return b.score - a.score || compareIds(a.to, b.to) || compareIds(a.from, b.from);
}

function likenessOf(a: Profile, b: Profile): number {
  return a.length + b.length === 0 ? 0 : (2 * commonPairs(a, b)) / (a.length + b.length);
}

function profileIn(edition: Edition, id: MeasureId): Profile {
  const measure = measureIn(edition, id);
  if (measure === undefined) return NONE;
  return profileOf(
    [
      effectiveGoal(measure, edition) ?? "",
      measure.progress,
      measure.evaluation,
      measure.plan,
    ].join("\n"),
  );
}

function measureIn(edition: Edition, id: MeasureId): Measure | undefined {
  return edition.measures.get(id)?.value;
}
