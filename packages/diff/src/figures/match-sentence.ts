import { isOtherDeed } from "../deeds/same-deed.ts";
import { areApart, areLike, hasOtherName, isInOtherWords } from "./are-like.ts";
import { contentOf, haveSameWords } from "../notation/content-of.ts";
import { isLikeMatter, marksOf } from "./figure-context.ts";
import { spansOf } from "./figure-spans.ts";
import type { FigureSpan } from "./figure-spans.ts";
import { matchRanked } from "./match-ranked.ts";
import { contextIn, deedsOf, isSameUnit } from "./open-figure.ts";
import type { OpenFigure } from "./open-figure.ts";
import { shapeOf } from "./sentence-shape.ts";

/** Two figures that say the same thing. */
export interface FigureMatch {
  readonly from: OpenFigure;
  readonly to: OpenFigure;
  /** True for what others are compared with (58名 in 58名から62名). */
  readonly isStart?: true;
}

/**
 * Matches the figures of two sentences that stand opposite; the matched ones are marked as used.
 * Where the later sentence starts from last year's end (58名から62名 → 62名から65名), the ends belong together. Where
 * nothing but numbers differs, place by place. Elsewhere those whose clauses say the same, each once.
 */
export function matchSentence(
  left: readonly OpenFigure[],
  right: readonly OpenFigure[],
): readonly FigureMatch[] {
  if (left.length === 0 || right.length === 0) return [];
  const matches: FigureMatch[] = [];
  const match = (
    from: OpenFigure | undefined,
    to: OpenFigure | undefined,
    isStart?: true,
  ): void => {
    if (from === undefined || to === undefined || from.used || to.used) return;
    from.used = true;
    to.used = true;
    matches.push({ from, to, ...(isStart === undefined ? {} : { isStart }) });
  };
  matchRanked(left, right, match);
  matchSpans(left, right, match);
  if (isSameBesideNumbers(left, right)) {
    for (const [place, from] of left.entries()) {
      const to = right[place];
      if (to !== undefined && (from.figure.key === to.figure.key || sameLead(from, to)))
        match(from, to);
    }
  }
  const like = knownPairs(areLike);
  matchEach(left, right, match, (from, to) => from.figure.key === to.figure.key && like(from, to));
  const inTurn = (from: OpenFigure, to: OpenFigure): boolean =>
    isInTurn(from, to, left, right) && isSameUnit(from, to);
  matchEach(
    left,
    right,
    match,
    (from, to) => inTurn(from, to) && areEqual(from, to) && like(from, to),
  );
  matchEach(left, right, match, (from, to) => inTurn(from, to) && like(from, to));
  matchEach(
    left,
    right,
    match,
    (from, to) =>
      isRareUnit(from.figure.unit) &&
      isSameUnit(from, to) &&
      !hasOtherName(from, to) &&
      !doOther(from, to),
  );
  if (saySame(left, right))
    matchEach(left, right, match, (from, to) => isSameUnit(from, to) && isSameName(from, to));
  matchEach(
    left,
    right,
    match,
    (from, to) => isSameUnit(from, to) && isSameTotal(from, to) && !doOther(from, to),
  );
  matchOnly(left, right, match);
  return matches;
}

/** The same question, answered once for each pair. */
function knownPairs(
  fits: (from: OpenFigure, to: OpenFigure) => boolean,
): (from: OpenFigure, to: OpenFigure) => boolean {
  const known = new Map<OpenFigure, Map<OpenFigure, boolean>>();
  return (from, to) => {
    let row = known.get(from);
    if (row === undefined) known.set(from, (row = new Map()));
    let answer = row.get(to);
    if (answer === undefined) row.set(to, (answer = fits(from, to)));
    return answer;
  };
}

type Match = (from: OpenFigure | undefined, to: OpenFigure | undefined, isStart?: true) => void;

/** Matches what fits one figure only, on either side; of several that fit the same ones, as many on both sides, in order. */
function matchEach(
  left: readonly OpenFigure[],
  right: readonly OpenFigure[],
  match: Match,
  fits: (from: OpenFigure, to: OpenFigure) => boolean,
): void {
  for (const from of left) {
    if (from.used) continue;
    const partners = right.filter((to) => !to.used && fits(from, to));
    const [to] = partners;
    if (to === undefined) continue;
    const rivals = left.filter((one) => !one.used && fits(one, to));
    if (partners.length === rivals.length) match(from, to);
  }
}

/** Matches the last of a unit on either side, where it is told in other words. */
function matchOnly(left: readonly OpenFigure[], right: readonly OpenFigure[], match: Match): void {
  for (const from of left) {
    if (from.used) continue;
    const [to, ...others] = right.filter((one) => !one.used && isSameUnit(from, one));
    const rivals = left.filter((one) => !one.used && isSameUnit(from, one));
    if (others.length === 0 && rivals.length === 1 && to !== undefined && isInOtherWords(from, to))
      match(from, to);
  }
}

function matchSpans(left: readonly OpenFigure[], right: readonly OpenFigure[], match: Match): void {
  const old = spansIn(left);
  const now = spansIn(right);
  for (const span of now) {
    const [start, end] = [right[span.start], right[span.end]];
    if (start === undefined || end === undefined || end.used) continue;
    const before = old.find(
      (one) =>
        left[one.end]?.used === false &&
        isSameUnit(left[one.end], end) &&
        isLikeLabel(left[one.end], end),
    );
    if (before !== undefined) {
      const rolls = left[before.end]?.figure.key === start.figure.key;
      match(left[before.end], end);
      // Where the later text starts from last year's end, its start is history.
      if (!rolls) match(left[before.start], start, true);
      for (const one of [left[before.start], start]) if (one !== undefined) one.used = true;
      for (const one of [...yearsAround(left, before), ...yearsAround(right, span)])
        one.used = true;
      continue;
    }
    const was = left.find(
      (one) => !one.used && one.figure.key === start.figure.key && isLikeLabel(one, end),
    );
    if (was === undefined) continue;
    match(was, end);
    start.used = true;
  }
  for (const span of old) {
    const [start, end] = [left[span.start], left[span.end]];
    if (start === undefined || end === undefined || end.used) continue;
    const others = right.filter(
      (one) => !one.used && isSameUnit(end, one) && isLikeLabel(end, one),
    );
    if (others.length !== 1) continue;
    match(end, others[0]);
    start.used = true;
  }
}

/** The years that say which figure of a span is which. */
function yearsAround(
  figures: readonly OpenFigure[],
  { start, end, isYearly }: FigureSpan,
): readonly OpenFigure[] {
  if (!isYearly) return [];
  return [start - 1, start + 1, end - 1, end + 1].flatMap((place) => {
    const one = figures[place];
    return one?.figure.kind === "year" || one?.figure.kind === "date" ? [one] : [];
  });
}

function spansIn(figures: readonly OpenFigure[]): readonly FigureSpan[] {
  const sentence = figures[0]?.sentence;
  if (sentence === undefined) return [];
  return spansOf(
    sentence,
    figures.map(({ figure }) => figure),
  );
}

function isLikeLabel(a: OpenFigure | undefined, b: OpenFigure | undefined): boolean {
  const [left = "", right = ""] = [a?.figure.name, b?.figure.name];
  return left === "" || right === "" || left.includes(right) || right.includes(left);
}

/** Whether two sentences are the same but for their numbers, with as many figures. */
function isSameBesideNumbers(left: readonly OpenFigure[], right: readonly OpenFigure[]): boolean {
  if (left.length !== right.length) return false;
  const [a, b] = [left[0]?.sentence.text ?? "", right[0]?.sentence.text ?? ""];
  return shapeOf(a) === shapeOf(b);
}

/** A figure that says little itself (参加者は) is told by the sentence before. */
function sameLead(from: OpenFigure, to: OpenFigure): boolean {
  return textBefore(from) === textBefore(to) || isLikeMatter(contextIn(from), contextIn(to));
}

function textBefore({ text, sentence }: OpenFigure): string {
  return text.slice(Math.max(0, sentence.start - 80), sentence.start);
}

/** Whether the same words stand around two figures; they go before figures with words that are alike. */
function areEqual(from: OpenFigure, to: OpenFigure): boolean {
  return contextIn(from).key === contextIn(to).key && from.figure.name !== "";
}

/** Of several years in a sentence, which became which only their turn can tell. */
function isInTurn(
  from: OpenFigure,
  to: OpenFigure,
  left: readonly OpenFigure[],
  right: readonly OpenFigure[],
): boolean {
  const { kind } = from.figure;
  if (kind !== "year" && kind !== "date") return true;
  const [a, b] = [left, right].map((side) => side.filter(({ figure }) => figure.kind === kind));
  return a?.length === b?.length && a?.indexOf(from) === b?.indexOf(to);
}

function doOther(from: OpenFigure, to: OpenFigure): boolean {
  return isOtherDeed(deedsOf(from), deedsOf(to));
}

/** The same name directly before both (登録している里親は、養育里親52組), for sentences that say the same in another order. */
function isSameName(from: OpenFigure, to: OpenFigure): boolean {
  const { name: label } = from.figure;
  if (label.length < 2 || label !== to.figure.name) return false;
  const [a, b] = [contextIn(from), contextIn(to)];
  const isSameNoun = a.noun === b.noun || a.noun === "" || b.noun === "";
  return a.rise === b.rise && isSameNoun && isNamed(from) && isNamed(to) && !areApart(from, to);
}

/** Whether two sentences with figures that have no partner yet say the same in another order. */
function saySame(left: readonly OpenFigure[], right: readonly OpenFigure[]): boolean {
  const [from, to] = [left, right].map((side) => side.find(({ used }) => !used));
  if (from === undefined || to === undefined) return false;
  const [a, b] = [from.sentence.text, to.sentence.text];
  return marksOf(a) === marksOf(b) && haveSameWords(contentOf(a), contentOf(b));
}

function isNamed({ text, figure: { name: label, start } }: OpenFigure): boolean {
  return text.slice(0, start).endsWith(label);
}

/** The total of a list, whatever its parts are and in whichever order they stand. */
function isSameTotal(from: OpenFigure, to: OpenFigure): boolean {
  return TOTAL.test(from.figure.name) && from.figure.name === to.figure.name;
}

const TOTAL = /(?:^|の)(?:計|合計|総計)$/;

/** A unit that says itself what is counted: 事業者, 医療機関. */
function isRareUnit(unit: string): boolean {
  return unit.length >= 3 && !/^(?:パーセント|ポイント|都道府県|[かカヵケヶ箇]|平方)/.test(unit);
}
