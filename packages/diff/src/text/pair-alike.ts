import { commonPairs, joinProfiles } from "@torikumi/record";
import type { Profile } from "@torikumi/record";
import { commonPairsOfEach } from "./common-pairs.ts";
import type { ProfileOf } from "./sentence-profiles.ts";

/** What stands opposite: places in two lists, end exclusive; either stretch may be empty. */
export interface Opposite {
  readonly from: number;
  readonly to: number;
  readonly afterFrom: number;
  readonly afterTo: number;
}

/** More work than this (sentences of one side times characters of the other), and sentences are not paired. */
const MOST_WORK = 1_000_000;
/** Sentences with a smaller share of common character pairs are no pair. Found by reading results on real pairs. */
const LEAST_LIKENESS = 0.3;
/** What joining two sentences has to bring more than pairing one, in character pairs. */
const JOINING_COST = 3;

/** How many sentences of each side one step of the alignment takes, in order of preference. */
const STEPS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/**
 * Pairs two lists of sentences in order, one with one or one with two, so that most is alike. `undefined` in a list stands
 * for a sentence that must stay alone.
 */
export function pairAlike(
  left: readonly (string | undefined)[],
  right: readonly (string | undefined)[],
  profileOf: ProfileOf,
): readonly Opposite[] {
  const isOne = left.length === 1 && right.length === 1;
  if (isOne && left[0] !== undefined && right[0] !== undefined)
    return [{ from: 0, to: 1, afterFrom: 0, afterTo: 1 }];
  const work = left.length * lengthOf(right) + right.length * lengthOf(left);
  if (isOne || work === 0 || work > MOST_WORK || left.length === 0 || right.length === 0)
    return apart(left.length, right.length);
  const profile = (sentence?: string): Profile | undefined =>
    sentence === undefined ? undefined : profileOf(sentence);
  const [a, b] = [left.map(profile), right.map(profile)];
  return trace(left.length, right.length, bestSteps(a, b));
}

function lengthOf(sentences: readonly (string | undefined)[]): number {
  return sentences.reduce((sum, sentence) => sum + (sentence?.length ?? 0), 0);
}

function apart(left: number, right: number): readonly Opposite[] {
  return [
    ...Array.from({ length: left }, (_, i) => ({ from: i, to: i + 1, afterFrom: 0, afterTo: 0 })),
    ...Array.from({ length: right }, (_, j) => ({
      from: left,
      to: left,
      afterFrom: j,
      afterTo: j + 1,
    })),
  ];
}

/** For each place (i, j) the number of the step that leads there on the best way from (0, 0). */
function bestSteps(
  left: readonly (Profile | undefined)[],
  right: readonly (Profile | undefined)[],
): Uint8Array {
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const step = new Uint8Array(best.length);
  const gains = gainsOf(left, right);
  for (let i = 0; i <= left.length; i += 1) {
    for (let j = 0; j <= right.length; j += 1) {
      let most = -1;
      for (let number = 0; number < STEPS.length; number += 1) {
        const down = STEPS[number]?.[0] ?? 0;
        const across = STEPS[number]?.[1] ?? 0;
        if (i < down || j < across) continue;
        const gain = down * across === 0 ? 0 : gains(i - down, j - across, down - across);
        const sum = (best[(i - down) * width + j - across] ?? 0) + gain;
        if (sum <= most) continue;
        most = sum;
        step[i * width + j] = number;
      }
      best[i * width + j] = Math.max(most, 0);
    }
  }
  return step;
}

/** What pairing the sentences at two places brings: each with the other (0), or two of the left (1) or of the right (-1) with one. */
function gainsOf(
  left: readonly (Profile | undefined)[],
  right: readonly (Profile | undefined)[],
): (i: number, j: number, joining: number) => number {
  const common = commonPairsOfEach(left, right);
  const commonAt = (i: number, j: number): number => common[i * right.length + j] ?? 0;
  return (i, j, joining) => {
    const a = left[i];
    const b = right[j];
    if (a === undefined || b === undefined) return 0;
    if (joining === 0) return gainOf(commonAt(i, j), a.length, b.length);
    const more = joining > 0 ? left[i + 1] : right[j + 1];
    if (more === undefined) return 0;
    const first = joining > 0 ? a : b;
    const alone = joining > 0 ? b : a;
    const length = first.length + more.length;
    // Two have no more in common with one than each has.
    const most = commonAt(i, j) + (joining > 0 ? commonAt(i + 1, j) : commonAt(i, j + 1));
    if (gainOf(most, length, alone.length) === 0) return 0;
    const both = commonPairs(joinProfiles(first, more), alone);
    return gainOf(both, length, alone.length) - JOINING_COST;
  };
}

/** Nothing where two sentences are not alike enough, else the character pairs they share. */
function gainOf(common: number, length: number, other: number): number {
  const isLike =
    common >= (LEAST_LIKENESS * (length + other)) / 2 ||
    common >= Math.max(5, 0.8 * Math.min(length, other));
  return isLike ? 2 * common : 0;
}

function trace(left: number, right: number, step: Uint8Array): readonly Opposite[] {
  const pairs: Opposite[] = [];
  let i = left;
  let j = right;
  while (i > 0 || j > 0) {
    const [down, across] = STEPS[step[i * (right + 1) + j] ?? 0] ?? STEPS[0];
    pairs.push({ from: i - down, to: i, afterFrom: j - across, afterTo: j });
    i -= down;
    j -= across;
  }
  return pairs.reverse();
}
