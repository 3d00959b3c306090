import { commonPairs, joinProfiles, profileOf } from "@torikumi/record";
import type { Profile } from "@torikumi/record";
import { alignTokens } from "./align-tokens.ts";
import type { Stretch } from "./align-tokens.ts";
import { EXTENDING } from "./common-ends.ts";

/** What stands opposite what: a sentence (or two) of each text, or "" on the side where there is none. */
export interface SentencePair {
  readonly before: string;
  readonly after: string;
}

/** More sentences than this that came or went, and the text counts as written anew. */
const MOST_SENTENCES = 400;
/** More work than this in one gap (sentences of one side times characters of the other), and its sentences are not paired. */
const MOST_WORK = 1_000_000;
/** Sentences with a smaller share of common character pairs are no pair. Found by reading results on real pairs. */
const LEAST_LIKENESS = 0.3;
/** What joining two sentences has to bring more than pairing one, in character pairs. */
const JOINING_COST = 3;

/**
 * Pairs the sentences of two texts in reading order: equal ones first, then, between them, those that are most alike (one with one, or one with two).
 * Line ends belong to the sentence before them. Undefined where the texts have too little in common or are too long to tell.
 */
export function pairSentences(before: string, after: string): readonly SentencePair[] | undefined {
  const left = sentencesOf(before);
  const right = sentencesOf(after);
  if (left.length === 0 || right.length === 0) return [{ before, after }];
  if (left.length === 1 && right.length === 1) return [{ before, after }];
  const shapes = [left.map(withoutNumbers), right.map(withoutNumbers)] as const;
  // Where no two sentences differ in numbers only, numbers need not be looked at to know which is which.
  if (isUnique(shapes[0]) && isUnique(shapes[1])) {
    const stretches = alignTokens(...shapes, MOST_SENTENCES);
    return stretches && pairAlong(stretches, left, right, pairAlike);
  }
  const same = alignTokens(left.map(withoutLineEnd), right.map(withoutLineEnd), MOST_SENTENCES);
  const stretches = same ?? alignTokens(...shapes, MOST_SENTENCES);
  return stretches && pairAlong(stretches, left, right, pairGap);
}

function isUnique(sentences: readonly string[]): boolean {
  return new Set(sentences).size === sentences.length;
}

type PairUp = (left: readonly string[], right: readonly string[]) => readonly SentencePair[];

/** Pairs what stands opposite in stretches that are the same, and leaves what lies between to `pairBetween`. */
function pairAlong(
  stretches: readonly Stretch[],
  left: readonly string[],
  right: readonly string[],
  pairBetween: PairUp,
): readonly SentencePair[] {
  const pairs: SentencePair[] = [];
  const gap = { left: [] as string[], right: [] as string[] };
  for (const [place, stretch] of stretches.entries()) {
    const a = left.slice(stretch.from, stretch.to);
    const b = right.slice(stretch.afterFrom, stretch.afterTo);
    const isInside = place > 0 && place < stretches.length - 1;
    if (!stretch.same || (isInside && !saysSomething(a))) {
      gap.left.push(...a);
      gap.right.push(...b);
      continue;
    }
    pairs.push(...pairBetween(gap.left.splice(0), gap.right.splice(0)));
    for (const [at, sentence] of a.entries()) pairs.push({ before: sentence, after: b[at] ?? "" });
  }
  return [...pairs, ...pairBetween(gap.left, gap.right)];
}

const SENTENCE = new RegExp(
  `(?:[^。！？\\r\\n]+(?:[。！？]+[」』）)】”’]*)?|[。！？]+[」』）)】”’]*)${EXTENDING}*(?:\\r\\n|\\r|\\n)?|\\r\\n|\\r|\\n`,
  "gu",
);

function sentencesOf(text: string): string[] {
  return text.match(SENTENCE) ?? [];
}

function withoutLineEnd(sentence: string): string {
  return /[\r\n]$/.test(sentence) ? sentence.replace(/[\r\n]+$/, "") : sentence;
}

/** Blank lines and lone marks are no ground to stand on between two changes. */
function saysSomething(sentences: readonly string[]): boolean {
  return sentences.join("").replace(/[\s・○〇（）()。、]/g, "").length > 3;
}

function withoutNumbers(sentence: string): string {
  return withoutLineEnd(sentence).replace(/[0-9０-９]+/g, "#");
}

/** Between equal sentences: those that differ in numbers only, then those that are alike. */
function pairGap(left: readonly string[], right: readonly string[]): readonly SentencePair[] {
  if (left.length <= 1 || right.length <= 1) return pairAlike(left, right);
  const stretches =
    alignTokens(left.map(withoutNumbers), right.map(withoutNumbers), MOST_SENTENCES) ?? [];
  return stretches.some((stretch) => stretch.same)
    ? pairAlong(stretches, left, right, pairAlike)
    : pairAlike(left, right);
}

function pairAlike(left: readonly string[], right: readonly string[]): readonly SentencePair[] {
  if (left.length === 1 && right.length === 1)
    return [{ before: left[0] ?? "", after: right[0] ?? "" }];
  if (left.length === 0 || right.length === 0) return apart(left, right);
  const work = left.length * lengthOf(right) + right.length * lengthOf(left);
  if (work > MOST_WORK) return apart(left, right);
  return trace(left, right, bestSteps(left.map(profileOf), right.map(profileOf)));
}

function lengthOf(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.length, 0);
}

function apart(left: readonly string[], right: readonly string[]): SentencePair[] {
  return [
    { before: left.join(""), after: "" },
    { before: "", after: right.join("") },
  ].filter((pair) => pair.before !== "" || pair.after !== "");
}

/** How many sentences of each side one step of the alignment takes, in order of preference. */
const STEPS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/** For each place (i, j) the number of the step that leads there on the best way from (0, 0). */
function bestSteps(left: readonly Profile[], right: readonly Profile[]): Uint8Array {
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const step = new Uint8Array(best.length);
  const leftTwo = left.map((profile, i) => joinProfiles(left[i - 1] ?? NONE, profile));
  const rightTwo = right.map((profile, j) => joinProfiles(right[j - 1] ?? NONE, profile));
  for (let i = 0; i <= left.length; i += 1) {
    for (let j = 0; j <= right.length; j += 1) {
      let most = -1;
      for (const [number, [down, across]] of STEPS.entries()) {
        if (i < down || j < across) continue;
        const a = (down === 2 ? leftTwo[i - 1] : left[i - 1]) ?? NONE;
        const b = (across === 2 ? rightTwo[j - 1] : right[j - 1]) ?? NONE;
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

const NONE: Profile = new Uint32Array(0);

/** What pairing two sentences brings: negative where they are not alike enough, else the character pairs they share. */
function gainOf(a: Profile, b: Profile): number {
  const common = commonPairs(a, b);
  const isLike =
    2 * common >= LEAST_LIKENESS * (a.length + b.length) ||
    (common >= 5 && common >= 0.8 * Math.min(a.length, b.length));
  return isLike ? 2 * common : -1;
}

function trace(
  left: readonly string[],
  right: readonly string[],
  step: Uint8Array,
): SentencePair[] {
  const pairs: SentencePair[] = [];
  let i = left.length;
  let j = right.length;
  while (i > 0 || j > 0) {
    const [down, across] = STEPS[step[i * (right.length + 1) + j] ?? 0] ?? STEPS[0];
    pairs.push({
      before: left.slice(i - down, i).join(""),
      after: right.slice(j - across, j).join(""),
    });
    i -= down;
    j -= across;
  }
  return pairs.reverse();
}
