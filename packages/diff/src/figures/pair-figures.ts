import type { FigureChange, UnpairedAmount } from "../changes/edition-changes.ts";
import { unitKey } from "../numbers/number-meaning.ts";
import type { SentencePair } from "../text/align-sentences.ts";
import { riseOf } from "../labels/rise.ts";
import { matchSentence } from "./match-sentence.ts";
import type { FigureMatch } from "./match-sentence.ts";
import type { OpenFigure } from "./open-figure.ts";
import { matchApart } from "./match-apart.ts";
import { matchRolled } from "./match-rolled.ts";
import type { FiguredSentence } from "./match-rolled.ts";
import { qualifierOf } from "./qualifier.ts";
import { isAmountKind, readFigures } from "./read-figures.ts";
import { headingOver } from "../labels/topic-before.ts";

/** A figure that stands in both texts with another value. */
export type FigurePair = Omit<FigureChange, "field">;
/** An amount that stands in one text only. */
export type UnpairedFigure = Omit<UnpairedAmount, "field">;

/** What became of the figures of a text. */
export interface PairedFigures {
  readonly figures: readonly FigurePair[];
  readonly unpaired: readonly UnpairedFigure[];
}

/** In longer texts, or with more figures, looking for pairs would take long and telling them would help nobody. */
const MOST_CHARACTERS = 60_000;
const MOST_FIGURES = 400;

/**
 * The figures that changed from one text to the other, in the order of the new text, and the amounts that came or went.
 * A wrong pair is worse than a missing one: figures pair within sentences that stand opposite (`matchSentence`), and
 * across them only where label and unit occur once on either side (`matchApart`). The same quantity in another notation
 * is no change; one whose unit alone changed (345件→345人) has both sides as text. `above` is what both texts begin with
 * before the sentences: a heading may stand there.
 */
export function pairFigures(sentences: readonly SentencePair[], above = ""): PairedFigures {
  const length = sentences.reduce(
    (sum, { before, after }) => sum + before.length + after.length,
    0,
  );
  if (length > MOST_CHARACTERS || !sentences.some(hasNumber)) return { figures: [], unpaired: [] };
  const old = placed(sentences, "before");
  const now = placed(sentences, "after");
  const matches: FigureMatch[] = [];
  const left: OpenFigure[] = [];
  const right: OpenFigure[] = [];
  const gone: FiguredSentence[] = [];
  const come: FiguredSentence[] = [];
  const places = opposite(sentences);
  for (const { from, to } of places) {
    if (from?.text === to?.text) continue;
    const a = figuresIn(old.text, from);
    const b = figuresIn(now.text, to);
    if (a.length + b.length > MOST_FIGURES) continue;
    matches.push(...matchSentence(a, b));
    if (to === undefined && from !== undefined) gone.push({ text: from.text, figures: a });
    if (from === undefined && to !== undefined) come.push({ text: to.text, figures: b });
    left.push(...a.filter(({ used }) => !used));
    right.push(...b.filter(({ used }) => !used));
  }
  if (gone.length > 0 && come.some(isOfYear)) {
    const before = places.flatMap(({ from }) =>
      from === undefined || !/年|[RHＲＨ]/.test(from.text)
        ? []
        : [{ text: from.text, figures: figuresIn(old.text, from) }],
    );
    matches.push(...matchRolled({ before, gone, come }));
  }
  if (left.length * right.length <= MOST_FIGURES * 100) matches.push(...matchApart(left, right));
  return {
    figures: withoutEchoes(
      matches
        .filter(
          ({ from, to }) =>
            from.figure.key !== to.figure.key || from.figure.kind !== to.figure.kind,
        )
        .toSorted((a, b) => a.to.figure.start - b.to.figure.start),
    ).map((match) => changeOf(match, above)),
    unpaired: [
      ...left.flatMap((one) => unpairedOf(one, "from")),
      ...right.flatMap((one) => unpairedOf(one, "to")),
    ],
  };
}

interface Place {
  readonly text: string;
  readonly start: number;
}

/** The sentences of one side as one text, and where each of them stands in it. */
function placed(
  sentences: readonly SentencePair[],
  side: "before" | "after",
): { readonly text: string } {
  return { text: sentences.map((pair) => pair[side]).join("") };
}

/** What stands opposite what, the two halves of a move brought together. */
function opposite(
  sentences: readonly SentencePair[],
): readonly { readonly from: Place | undefined; readonly to: Place | undefined }[] {
  const pairs: { from: Place | undefined; to: Place | undefined; move: number | undefined }[] = [];
  let [start, afterStart] = [0, 0];
  for (const { before, after, move } of sentences) {
    const from = before === "" ? undefined : { text: before, start };
    const to = after === "" ? undefined : { text: after, start: afterStart };
    const other = move === undefined ? undefined : pairs.find((pair) => pair.move === move);
    if (other === undefined) pairs.push({ from, to, move });
    else {
      other.from ??= from;
      other.to ??= to;
    }
    start += before.length;
    afterStart += after.length;
  }
  return pairs;
}

function figuresIn(text: string, place: Place | undefined): OpenFigure[] {
  if (place === undefined) return [];
  return readFigures(place.text, { offset: place.start }).map((figure) => ({
    figure,
    unit: unitKey(figure.unit),
    text,
    sentence: place,
    used: false,
  }));
}

function isOfYear({ figures }: FiguredSentence): boolean {
  return figures.length > 1 && figures.some(({ figure }) => figure.kind === "year");
}

function hasNumber({ before, after }: SentencePair): boolean {
  return before !== after && /[0-9０-９元一二三四五六七八九十百千]/.test(before + after);
}

function changeOf(match: FigureMatch, above: string): FigurePair {
  const { from, to, isStart } = match;
  const written = { from: from.figure.text, to: to.figure.text };
  const qualifier = qualifierOf(match);
  const more = {
    written,
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(isStart ? { isStart } : {}),
  };
  const label = labelOf(match) || yearLabel(match.to, above);
  return from.figure.kind === to.figure.kind &&
    unitKey(from.figure.unit) === unitKey(to.figure.unit)
    ? { label, from: from.figure.value, to: to.figure.value, unit: to.figure.unit, ...more }
    : { label, from: written.from, to: written.to, unit: "", ...more };
}

/** What both figures count; 通告の増減 where last year's was a rise and this year's is a fall. */
function labelOf({ from, to }: FigureMatch): string {
  const isUnit = to.figure.label === to.figure.unit;
  const label = (isUnit ? "" : to.figure.label) || from.figure.label || to.figure.label;
  const [old, now] = [from, to].map(({ figure, text }) => riseOf(text, figure.end));
  return old === now
    ? label
    : label.replace(/の(?:[増減].?|追加|上昇|低下|改善|悪化|短縮|延長|縮小|拡大)$/, "の増減");
}

/** Of a line that holds a year and a figure, what the heading says. */
function yearLabel({ figure, text }: OpenFigure, above: string): string {
  if (!isAmountKind(figure.kind)) return "";
  return headingOver(above + text.slice(Math.max(0, figure.start - 500), figure.start));
}

function unpairedOf({ figure, used }: OpenFigure, side: "from" | "to"): readonly UnpairedFigure[] {
  if (used || !isAmountKind(figure.kind)) return [];
  const { label, value, unit, text: written } = figure;
  return [{ side, label, value, unit, written }];
}

/** Leaves out what the next sentence says again of the same figure: 統括支援員を6区に配置した。配置した6区では…. */
function withoutEchoes(matches: readonly FigureMatch[]): readonly FigureMatch[] {
  return matches.filter(
    ({ from, to }, place) =>
      !matches
        .slice(0, place)
        .some(
          (one) =>
            one.from.figure.key === from.figure.key &&
            one.to.figure.key === to.figure.key &&
            (to.figure.label === "" || to.figure.label === one.to.figure.label) &&
            one.to.figure.label !== "" &&
            sentencesBetween(to.text, one.to.figure.end, to.figure.start) <= 1,
        ),
  );
}

function sentencesBetween(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/。\n*|\n+/g)?.length ?? 0;
}
