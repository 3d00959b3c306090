import { profileLikeness, profileOf } from "@torikumi/record";
import { normalizeNotation } from "../notation/normalize-notation.ts";
import { meaningOf } from "../numbers/number-meaning.ts";
import { findNumbers } from "../numbers/number-token.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { carryOverOf, normalizeYears } from "./carry-over.ts";
import type { CarryOverOptions } from "./carry-over.ts";

/** How a text is last year's: to the character (notation apart), but for the years, or with little more (ほぼ同じ文). */
export type SameText = "identical" | "years" | "nearly";

/** Words that are put into last year's text to make it look like this year's. */
const FILLERS = /引き?続き、?|(?:より|なお)?一層(?:の)?|いっそう|今後も、?|引き?続いて、?/g;
/** Longer texts that share so much are nearly the same: one word or 、 changed. */
const LEAST_LIKENESS = 0.9;
/** Shorter texts, in letters, are alike by chance. */
const LEAST_LENGTH = 12;

/**
 * Whether a text is last year's, looking through 引き続き, 一層 and one sentence added. Other amounts make another text.
 * Undefined where it is not, and for texts that are empty.
 */
export function sameText(
  before: string,
  after: string,
  options: CarryOverOptions = {},
): SameText | undefined {
  if (before.trim() === "" || after.trim() === "") return undefined;
  const carried = carryOverOf(before, after, options);
  if (carried === "identical" || carried === "years") return carried;
  return carried === undefined && isNearly(before, after) ? "nearly" : undefined;
}

function isNearly(before: string, after: string): boolean {
  const [old, now] = [sentencesOf(before), sentencesOf(after)];
  const kept = new Set(now);
  const isKept = old.join("").length >= LEAST_LENGTH && old.every((sentence) => kept.has(sentence));
  if (isKept && now.length - old.length <= 1) return true;
  if (amountsOf(before) !== amountsOf(after)) return false;
  const [a, b] = [old.join(""), now.join("")];
  return (
    Math.min(a.length, b.length) >= LEAST_LENGTH &&
    profileLikeness(profileOf(a), profileOf(b)) >= LEAST_LIKENESS
  );
}

function sentencesOf(text: string): readonly string[] {
  return splitSentences(normalizeYears(text).replace(FILLERS, ""))
    .map((sentence) => normalizeNotation(sentence).replace(/[。、]/g, ""))
    .filter((sentence) => sentence !== "");
}

function amountsOf(text: string): string {
  return findNumbers(text)
    .map((number) => meaningOf(number))
    .filter(({ kind }) => kind === "number" || kind === "ratio")
    .map(({ key }) => key)
    .toSorted()
    .join(" ");
}
