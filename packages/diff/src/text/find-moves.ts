import { commonPairsOfEach } from "./common-pairs.ts";
import { findNumbers, replaceNumbers } from "../numbers/number-token.ts";
import { yearPartOf } from "../years/year-part.ts";
import type { ProfileOf } from "./sentence-profiles.ts";

/** A part that stands at another place among the others than before. */
export interface PlaceMove {
  readonly from: number;
  readonly to: number;
}

/** Parts less alike than this are not the same part moved. Greedy pairing from here on found all of 261 shuffled sentences. */
const LEAST_LIKENESS = 0.6;
/** Shorter parts than this, in letters that say something, are only moved where they are equal, or no other says the same with other numbers. */
const SHORT = 4;
/** Fewer letters (月 and 件) are no name of anything. */
const LEAST_NAME = 3;
/** More combinations than this are not looked at: then only equal parts are found again. */
const MOST_COMBINATIONS = 10_000;

/** What is known beside the parts that came and went. */
export interface MoveOptions {
  /** Pairs of places that are settled already and keep their order. */
  readonly settled: readonly PlaceMove[];
  readonly profileOf: ProfileOf;
}

/**
 * Which of the parts that came and went are the same part at another place: those most alike first, each once. What can
 * stay in order stays; only parts that another one overtook have moved.
 */
export function findMoves(
  left: ReadonlyMap<number, string>,
  right: ReadonlyMap<number, string>,
  { settled, profileOf }: MoveOptions,
): readonly PlaceMove[] {
  if (left.size === 0 || right.size === 0) return [];
  const matches = matchAlike(left, right, profileOf);
  if (matches.length === 0) return [];
  const staying = mostInOrder([
    ...matches.map((match) => ({ ...match, isFixed: false })),
    ...settled.map((pair) => ({ ...pair, isFixed: true })),
  ]);
  return matches.filter(({ from }) => !staying.has(from));
}

interface ScoredMove extends PlaceMove {
  readonly score: number;
}

function matchAlike(
  left: ReadonlyMap<number, string>,
  right: ReadonlyMap<number, string>,
  profileOf: ProfileOf,
): readonly PlaceMove[] {
  const scored: ScoredMove[] = [];
  const byText = Map.groupBy(right, ([, text]) => text.trim());
  for (const [from, text] of left)
    for (const [to] of byText.get(text.trim()) ?? [])
      scored.push({ from, to, score: saysLittle(text) ? 1 : 2 });
  scored.push(...namedLines(left, right));
  if (left.size * right.size <= MOST_COMBINATIONS)
    scored.push(...likeParts(left, right, profileOf));
  const taken = { left: new Set<number>(), right: new Set<number>() };
  const matches: PlaceMove[] = [];
  for (const { from, to } of scored.toSorted(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.from - a.to) - Math.abs(b.from - b.to) ||
      a.from - b.from ||
      a.to - b.to,
  )) {
    if (taken.left.has(from) || taken.right.has(to)) continue;
    if (leapYears(left.get(from) ?? "", right.get(to) ?? "")) continue;
    taken.left.add(from);
    taken.right.add(to);
    matches.push({ from, to });
  }
  return matches;
}

/** Short lines that are the same but for their numbers, and the only ones that are: 南館：88人, 南館：91人. */
function namedLines(
  left: ReadonlyMap<number, string>,
  right: ReadonlyMap<number, string>,
): readonly ScoredMove[] {
  const [old, now] = [left, right].map((side) =>
    Map.groupBy(
      [...side].filter(([, text]) => saysLittle(text) && hasLetters(text, LEAST_NAME)),
      ([, text]) => replaceNumbers(text.trim(), () => "#"),
    ),
  );
  return [...(old ?? [])].flatMap(([shape, lines]) => {
    const others = now?.get(shape) ?? [];
    const [[from] = [], [to] = []] = [lines[0], others[0]];
    const isOnly = lines.length === 1 && others.length === 1;
    return isOnly && from !== undefined && to !== undefined ? [{ from, to, score: 1 }] : [];
  });
}

function likeParts(
  left: ReadonlyMap<number, string>,
  right: ReadonlyMap<number, string>,
  profileOf: ProfileOf,
): readonly ScoredMove[] {
  const parts = [...left].filter(([, text]) => !saysLittle(text));
  const [old, now] = [
    parts.map(([, text]) => profileOf(text)),
    Array.from(right.values(), profileOf),
  ];
  const places = [...right.keys()];
  const common = commonPairsOfEach(old, now);
  return parts.flatMap(([from], row) => {
    const length = old[row]?.length ?? 0;
    return places.flatMap((to, column) => {
      const pairs = length + (now[column]?.length ?? 0);
      const score = (2 * (common[row * places.length + column] ?? 0)) / pairs;
      return score >= LEAST_LIKENESS ? [{ from, to, score }] : [];
    });
  });
}

/** Whether a year moved by two or more beside an amount: 令和5年度 62件 left a table of two years, 令和7年度 80件 came. */
function leapYears(before: string, after: string): boolean {
  if (before === after) return false;
  const [old, now] = [yearsIn(before), yearsIn(after)];
  return (
    old.length === now.length &&
    old.some((year, place) => Math.abs((year ?? 0) - (now[place] ?? year ?? 0)) >= 2) &&
    // Without one, it is a deadline that was put off.
    now.includes(undefined)
  );
}

/** The year of each number; undefined for an amount. */
function yearsIn(text: string): readonly (number | undefined)[] {
  return findNumbers(text).map((number) => yearPartOf(number)?.year);
}

function saysLittle(text: string): boolean {
  return !hasLetters(text, SHORT);
}

function hasLetters(text: string, least: number): boolean {
  let letters = 0;
  for (let at = 0; at < text.length && letters < least; at += 1)
    if (isLetter(text.charCodeAt(at))) letters += 1;
  return letters >= least;
}

/** Kanji, katakana and Latin letters. */
function isLetter(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30a1 && code <= 0x30f6) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  );
}

/** The places before of the longest run of pairs that keep their order, in which every fixed pair stays. */
function mostInOrder(
  pairs: readonly (PlaceMove & { readonly isFixed: boolean })[],
): ReadonlySet<number> {
  const sorted = pairs.toSorted((a, b) => a.from - b.from);
  const best: { readonly weight: number; readonly before: number }[] = [];
  for (const [place, pair] of sorted.entries()) {
    let weight = 0;
    let before = -1;
    for (let earlier = 0; earlier < place; earlier += 1) {
      if ((sorted[earlier]?.to ?? 0) >= pair.to || (best[earlier]?.weight ?? 0) <= weight) continue;
      weight = best[earlier]?.weight ?? 0;
      before = earlier;
    }
    best.push({ weight: weight + (pair.isFixed ? pairs.length : 1), before });
  }
  let at = best.reduce(
    (top, { weight }, place) => (weight > (best[top]?.weight ?? 0) ? place : top),
    0,
  );
  const staying = new Set<number>();
  for (; at >= 0 && sorted[at] !== undefined; at = best[at]?.before ?? -1)
    staying.add(sorted[at]?.from ?? -1);
  return staying;
}
