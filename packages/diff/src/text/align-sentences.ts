import { alignTokens } from "./align-tokens.ts";
import type { Stretch } from "./align-tokens.ts";
import { findMoves } from "./find-moves.ts";
import type { PlaceMove } from "./find-moves.ts";
import { pairAlike } from "./pair-alike.ts";
import type { Opposite } from "./pair-alike.ts";
import { sentenceProfiles } from "./sentence-profiles.ts";
import type { ProfileOf } from "./sentence-profiles.ts";
import { splitSentences, withoutLineEnd } from "./split-sentences.ts";

/** What stands opposite what: a sentence (or two) of each text, or "" on the side where there is none. */
export interface SentencePair {
  readonly before: string;
  readonly after: string;
  /** The number of its move, from 1, for a sentence that stands at another place; it comes twice, once for each place. */
  readonly move?: number;
}

/** More sentences than this that came or went, and the text counts as written anew. */
const MOST_SENTENCES = 400;

/**
 * Pairs the sentences of two texts in reading order: equal ones first, then those that moved, then, between them, those
 * that are most alike (one with one, or one with two). Undefined where the texts have too little in common or are too
 * long to tell.
 */
export function alignSentences(before: string, after: string): readonly SentencePair[] | undefined {
  const left = splitSentences(before);
  const right = splitSentences(after);
  if (left.length <= 1 && right.length <= 1) return [{ before, after }];
  const stretches = equalSentences(left, right);
  return stretches && pairParts(left, right, stretches);
}

function equalSentences(
  left: readonly string[],
  right: readonly string[],
): readonly Stretch[] | undefined {
  const shapes = [left.map(withoutNumbers), right.map(withoutNumbers)] as const;
  // Where no two sentences differ in numbers only, numbers need not be looked at to know which is which.
  if (isUnique(shapes[0]) && isUnique(shapes[1])) return alignTokens(...shapes, MOST_SENTENCES);
  return (
    alignTokens(left.map(withoutLineEnd), right.map(withoutLineEnd), MOST_SENTENCES) ??
    alignTokens(...shapes, MOST_SENTENCES)
  );
}

/** Pairs the parts of two texts where the stretches say which are the same. */
function pairParts(
  left: readonly string[],
  right: readonly string[],
  stretches: readonly Stretch[],
): readonly SentencePair[] {
  const gaps = gapsOf(stretches, left);
  const profileOf = sentenceProfiles();
  const moves = movesIn(gaps, { left, right, profileOf });
  const old = new Map(moves.map((move, place) => [move.from, place + 1]));
  const now = new Map(moves.map((move, place) => [move.to, place + 1]));
  return gaps.flatMap(({ same, from, to, afterFrom, afterTo }) => {
    if (same)
      return left
        .slice(from, to)
        .map((sentence, at) => ({ before: sentence, after: right[afterFrom + at] ?? "" }));
    const pairs = pairGap(
      left.slice(from, to).map((sentence, at) => (old.has(from + at) ? undefined : sentence)),
      right
        .slice(afterFrom, afterTo)
        .map((sentence, at) => (now.has(afterFrom + at) ? undefined : sentence)),
      profileOf,
    );
    return pairs.map((pair) => {
      const move =
        pair.afterFrom === pair.afterTo
          ? old.get(from + pair.from)
          : pair.from === pair.to
            ? now.get(afterFrom + pair.afterFrom)
            : undefined;
      return {
        before: left.slice(from + pair.from, from + pair.to).join(""),
        after: right.slice(afterFrom + pair.afterFrom, afterFrom + pair.afterTo).join(""),
        ...(move === undefined ? {} : { move }),
      };
    });
  });
}

/** The stretches with those that say nothing (blank lines between two changes) taken into the gaps around them. */
function gapsOf(stretches: readonly Stretch[], left: readonly string[]): readonly Stretch[] {
  const gaps: Stretch[] = [];
  for (const [place, stretch] of stretches.entries()) {
    const isInside = place > 0 && place < stretches.length - 1;
    const same =
      stretch.same && !(isInside && !saysSomething(left.slice(stretch.from, stretch.to)));
    const last = gaps.at(-1);
    if (same || last === undefined || last.same) gaps.push({ ...stretch, same });
    else gaps[gaps.length - 1] = { ...last, to: stretch.to, afterTo: stretch.afterTo };
  }
  return gaps;
}

/** The sentences that left one gap for another, or overtook others in their own. */
function movesIn(
  gaps: readonly Stretch[],
  {
    left,
    right,
    profileOf,
  }: {
    readonly left: readonly string[];
    readonly right: readonly string[];
    readonly profileOf: ProfileOf;
  },
): readonly PlaceMove[] {
  const went = new Map<number, string>();
  const came = new Map<number, string>();
  const settled: PlaceMove[] = [];
  for (const { same, from, to, afterFrom, afterTo } of gaps) {
    if (same) settled.push({ from, to: afterFrom });
    else {
      const inPlace = sameButNumbers(left.slice(from, to), right.slice(afterFrom, afterTo));
      for (const pair of inPlace) settled.push({ from: from + pair.from, to: afterFrom + pair.to });
      const [old, now] = [inPlace.map((pair) => pair.from), inPlace.map((pair) => pair.to)];
      for (let at = from; at < to; at += 1)
        if (isPart(left[at]) && !old.includes(at - from))
          went.set(at, withoutLineEnd(left[at] ?? ""));
      for (let at = afterFrom; at < afterTo; at += 1)
        if (isPart(right[at]) && !now.includes(at - afterFrom))
          came.set(at, withoutLineEnd(right[at] ?? ""));
    }
  }
  const isOne = went.size <= 1 && came.size <= 1 && gaps.length <= 2;
  return isOne ? [] : findMoves(went, came, { settled, profileOf });
}

/** Sentences of a gap that stand in their place with other numbers: 【令和５年度】 → 【令和６年度】. */
function sameButNumbers(left: readonly string[], right: readonly string[]): readonly PlaceMove[] {
  if (left.length === 0 || right.length === 0) return [];
  const stretches = alignTokens(
    left.map(withoutNumbers),
    right.map(withoutNumbers),
    MOST_SENTENCES,
  );
  return (stretches ?? []).flatMap(({ same, from, to, afterFrom }) =>
    same
      ? Array.from({ length: to - from }, (_, at) => ({ from: from + at, to: afterFrom + at }))
      : [],
  );
}

function isPart(sentence = ""): boolean {
  return /[^\s。、・]/.test(sentence);
}

/** Between equal sentences: those that differ in numbers only, then those that are alike. */
function pairGap(
  left: readonly (string | undefined)[],
  right: readonly (string | undefined)[],
  profileOf: ProfileOf,
): readonly Opposite[] {
  if (left.length <= 1 || right.length <= 1) return pairAlike(left, right, profileOf);
  const stretches =
    alignTokens(left.map(shapeAt("<")), right.map(shapeAt(">")), MOST_SENTENCES) ?? [];
  if (!stretches.some(({ same }) => same)) return pairAlike(left, right, profileOf);
  return stretches.flatMap(({ same, from, to, afterFrom, afterTo }) =>
    same
      ? Array.from({ length: to - from }, (_, at) => ({
          from: from + at,
          to: from + at + 1,
          afterFrom: afterFrom + at,
          afterTo: afterFrom + at + 1,
        }))
      : pairAlike(left.slice(from, to), right.slice(afterFrom, afterTo), profileOf).map((pair) => ({
          from: from + pair.from,
          to: from + pair.to,
          afterFrom: afterFrom + pair.afterFrom,
          afterTo: afterFrom + pair.afterTo,
        })),
  );
}

/** A sentence without its numbers; one that moved is like no other. */
function shapeAt(side: string): (sentence: string | undefined, place: number) => string {
  return (sentence, place) =>
    sentence === undefined ? `${side}${place}` : withoutNumbers(sentence);
}

function isUnique(sentences: readonly string[]): boolean {
  return new Set(sentences).size === sentences.length;
}

/** Blank lines and lone marks are no ground to stand on between two changes. */
function saysSomething(sentences: readonly string[]): boolean {
  return sentences.join("").replace(/[\s・○〇（）()。、]/g, "").length > 3;
}

function withoutNumbers(sentence: string): string {
  return withoutLineEnd(sentence).replace(/[0-9０-９]+/g, "#");
}
