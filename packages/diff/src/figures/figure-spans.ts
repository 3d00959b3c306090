import { riseOf } from "../labels/rise.ts";
import type { Figure } from "./read-figures.ts";

/** Two figures of a sentence of which one is what the other is compared with: 58名から62名, ７名→８名, 前年度の94件から112件, 201件（令和5年度：179件）. */
export interface FigureSpan {
  /** Places among the figures. */
  readonly start: number;
  readonly end: number;
  /** Whether years tell which is which, so that the start is nothing but last year's end. */
  readonly isYearly: boolean;
}

const FROM_TO =
  /^(?:（[^（）]{0,12}）)?(?:の?から|→|⇒|より)、?(?:令和.{0,12}度?の?|[今本]年度の?|(?:[今本]?年度)?末(?:に|で)?は?)?(?:月|週|年|年間|1?日|約|延べ|計|平均)?$/;
/** 180世帯で、前年度の165世帯: the value of last year behind that of this one. */
const LAST_YEAR_BEHIND =
  /^(?:で|であり|となり)、(?:(?:前年度?|昨年度?)の?|(?:令和|平成|[RH]).{1,4}年度?の?[（(]?)$/;
/** 128人から18人減り、110人: by how much, before to where. */
const BY = /^(?:増|減)[^、。]{0,4}、(?:計)?$/;
const LAST_YEAR = /(?:前年度?末?|昨年度?末?|前回)[のは、：:]*$/;
const IN_BRACKETS = /^[（(](?:前年度?|昨年度?|前回|(?:令和|平成|R|H)?.{1,4}年度?)(?:は|の|[:：])?$/;

/** A sentence and where it begins in the text in which its figures stand. */
export interface PlacedSentence {
  readonly text: string;
  readonly start: number;
}

/** The spans among the figures of a sentence, in order; none overlaps another. */
export function spansOf(
  sentence: PlacedSentence,
  figures: readonly Figure[],
): readonly FigureSpan[] {
  const spans: FigureSpan[] = [];
  const amounts = figures.flatMap((figure, place) =>
    figure.kind === "number" ? [{ figure, place }] : [],
  );
  for (let at = 0; at + 1 < amounts.length; at += 1) {
    const [first, second, third] = amounts.slice(at, at + 3);
    if (first === undefined || second === undefined || first.figure.unit !== second.figure.unit)
      continue;
    const between = partOf(sentence, first.figure.end, second.figure.start);
    const before = partOf(sentence, first.figure.start - 12, first.figure.start);
    const years = yearsBefore(sentence, figures, first.place, second.place);
    if (IN_BRACKETS.test(between)) {
      spans.push({ start: second.place, end: first.place, isYearly: true });
      at += 1;
    } else if (LAST_YEAR_BEHIND.test(between)) {
      spans.push({ start: second.place, end: first.place, isYearly: true });
      at += 1;
    } else if (
      third?.figure.unit === first.figure.unit &&
      FROM_TO.test(between) &&
      BY.test(partOf(sentence, second.figure.end, third.figure.start))
    ) {
      const isYearly = LAST_YEAR.test(before) || years !== undefined;
      spans.push({ start: first.place, end: third.place, isYearly });
      at += 2;
    } else if (
      FROM_TO.test(between) &&
      !isRise(sentence, second.figure.end) &&
      !isStretch(sentence, second.figure)
    ) {
      const isYearly = LAST_YEAR.test(before) || years !== undefined;
      spans.push({ start: first.place, end: second.place, isYearly });
      at += 1;
    } else if (years !== undefined && years[1] - years[0] === 1) {
      spans.push({ start: first.place, end: second.place, isYearly: true });
      at += 1;
    }
  }
  return spans;
}

/** 4月から9月, 1日から15日に行った: a stretch of time or of ages, where nothing went from one to the other. */
function isStretch(sentence: PlacedSentence, { unit, end }: Figure): boolean {
  return STRETCHES.test(unit) && !MOVED.test(partOf(sentence, end, end + 4));
}

const STRETCHES = /^(?:月|日|時|歳児?|年生)$/;
const MOVED = /^(?:に|へ|まで)(?:[増減延短縮拡広引上下伸改変]|し|な|早|遅|前|後)/;

/** 165世帯から15世帯増えた tells from where and by how much, not to where. */
function isRise({ text, start }: PlacedSentence, end: number): boolean {
  return riseOf(text, end - start) !== "";
}

/** The years that stand directly before (or in brackets behind) two figures; undefined unless both have one. */
function yearsBefore(
  sentence: PlacedSentence,
  figures: readonly Figure[],
  first: number,
  second: number,
): readonly [number, number] | undefined {
  const [a, b] = [yearAt(sentence, figures, first), yearAt(sentence, figures, second)];
  return a === undefined || b === undefined ? undefined : [a, b];
}

function yearAt(
  sentence: PlacedSentence,
  figures: readonly Figure[],
  place: number,
): number | undefined {
  const [figure, before, behind] = [figures[place], figures[place - 1], figures[place + 1]];
  if (figure === undefined) return undefined;
  if (
    (before?.kind === "year" || isDated(before)) &&
    /^(?:度?末)?(?:[はがの：:]|には?|の実績は)?$/.test(partOf(sentence, before.end, figure.start))
  )
    return Number(before.key.slice(0, 4));
  if (
    (behind?.kind === "year" || isDated(behind)) &&
    /^[（(]$/.test(partOf(sentence, figure.end, behind.start))
  )
    return Number(behind.key.slice(0, 4));
  return undefined;
}

/** A date with its year: 令和6年4月. */
function isDated(figure: Figure | undefined): figure is Figure {
  return figure?.kind === "date" && /^[0-9]{4}-/.test(figure.key);
}

function partOf({ text, start }: PlacedSentence, from: number, to: number): string {
  return text.slice(Math.max(0, from - start), Math.max(0, to - start));
}
