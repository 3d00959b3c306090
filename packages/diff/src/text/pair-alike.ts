import { commonPairs, joinProfiles } from "@torikumi/record";
import type { Profile } from "@torikumi/record";
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
  const leftTwo = left.map((one, i) => joined(left[i - 1], one));
  const rightTwo = right.map((one, j) => joined(right[j - 1], one));
  for (let i = 0; i <= left.length; i += 1) {
    for (let j = 0; j <= right.length; j += 1) {
      let most = -1;
      for (const [number, [down, across]] of STEPS.entries()) {
        if (i < down || j < across) continue;
        const a = down === 2 ? leftTwo[i - 1] : left[i - 1];
        const b = across === 2 ? rightTwo[j - 1] : right[j - 1];
        const gain = down * across === 0 ? 0 : gainOf(a, b) - (down + across - 2) * JOINING_COST;
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

function joined(a: Profile | undefined, b: Profile | undefined): Profile | undefined {
  return a === undefined || b === undefined ? undefined : joinProfiles(a, b);
}

/** What pairing two sentences brings: negative where they are not alike enough, else the character pairs they share. */
function gainOf(a: Profile | undefined, b: Profile | undefined): number {
  if (a === undefined || b === undefined) return -1_000;
  const shorter = Math.min(a.length, b.length);
  const ofBoth = (LEAST_LIKENESS * (a.length + b.length)) / 2;
  const ofOne = Math.max(5, 0.8 * shorter);
  const common = commonPairs(a, b, Math.ceil(Math.min(ofBoth, ofOne)));
  const isLike = common >= ofBoth || common >= ofOne;
  return isLike ? 2 * common : -1;
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
