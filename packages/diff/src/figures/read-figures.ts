import { meaningOf } from "../numbers/number-meaning.ts";
import type { NumberMeaning } from "../numbers/number-meaning.ts";
import { findNumbers } from "../numbers/number-token.ts";
import type { NumberToken } from "../numbers/number-token.ts";
import type { Counted } from "../labels/counted-number.ts";
import { labelOf, nameOf } from "../labels/figure-label.ts";

/** A figure in a text: what it counts, how much, and where it stands. `${value}${unit}` reads as the figure. */
export interface Figure extends NumberMeaning {
  /** Offsets in the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The words that say what is counted, and what was done where the noun alone does not tell; "" where that is not sure. */
  readonly label: string;
  /** The noun of what is counted alone. */
  readonly name: string;
}

/**
 * Reads the figures of a text in reading order.
 * Marks are left out: list numbers at the start of a line, `(1)`, telephone numbers, articles of a law, versions,
 * numbers joined by hyphens (1-ア-2), those inside Latin words or behind n＝, the top of a scale (5点満点), and 一人.
 * The first of a range (５～７年度) takes the unit of the last. Full-width and half-width give the same value.
 */
export function readFigures(
  text: string,
  { offset = 0 }: ReadFiguresOptions = {},
): readonly Figure[] {
  const numbers = findNumbers(text);
  const figures: Figure[] = [];
  for (const [place, number] of numbers.entries()) {
    if (isMark(text, number)) continue;
    const next = numbers[place + 1];
    const isRange =
      next !== undefined && next.start === number.end + 1 && RANGE.test(text.charAt(number.end));
    const meaning = meaningOf(number, isRange ? next : undefined);
    const noun = meaning.kind === "number" && meaning.unit === "" ? nounAt(text, number.end) : "";
    const end = number.end + noun.length;
    const unit = meaning.unit + noun;
    const isAmount = isAmountKind(meaning.kind);
    figures.push(
      new ReadFigure(
        {
          kind: meaning.kind,
          value: meaning.value,
          unit,
          key: meaning.key + noun,
          text: number.text + noun,
          start: number.start + offset,
          end: end + offset,
        },
        { text, numbers, place, end, unit, isAmount },
      ),
    );
  }
  return figures;
}

/** A figure whose names are read when they are first asked for: most never are. Getters of its own would make each object one of a kind to the engine. */
class ReadFigure implements Figure {
  readonly kind: Figure["kind"];
  readonly value: Figure["value"];
  readonly unit: string;
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly #counted: Counted;
  #label: string | undefined;
  #name: string | undefined;

  constructor(told: Omit<Figure, "label" | "name">, counted: Counted) {
    this.kind = told.kind;
    this.value = told.value;
    this.unit = told.unit;
    this.key = told.key;
    this.text = told.text;
    this.start = told.start;
    this.end = told.end;
    this.#counted = counted;
  }

  get label(): string {
    return (this.#label ??= labelOf(this.#counted, this.name));
  }

  get name(): string {
    return (this.#name ??= nameOf(this.#counted));
  }
}

/** Where a text stands that is read. */
export interface ReadFiguresOptions {
  /** How far from the start of its whole text, in UTF-16 units; it is added to the places of the figures. */
  readonly offset?: number;
}

/** Whether figures of a kind say how much, and not when or the how-manieth. */
export function isAmountKind(kind: Figure["kind"]): boolean {
  return kind === "number" || kind === "ratio" || kind === "time";
}

const RANGE = /^[～〜~－ー-]$/;

/** Where no counter follows, the noun that does is the unit: 27医療機関. */
function nounAt(text: string, at: number): string {
  const noun = NOUN.exec(text.slice(at, at + 9))?.[0] ?? "";
  // 7クール実施した: a deed is no part of what is counted.
  const isDone = /^(?:し|す|さ)/.test(text.slice(at + noun.length)) && noun.length > 3;
  return isDone ? noun.slice(0, -2) : noun;
}

/** 27医療機関, and クラス of 1クラス当たり. */
const NOUN = /^(?:[一-鿿々ァ-ヺー]{1,6}(?=当たり)|[一-鿿々ァ-ヺー]{1,6}(?![一-鿿々ァ-ヺー]))/;

function isMark(text: string, number: NumberToken): boolean {
  if (number.form === "mark") return true;
  const before = text.charAt(number.start - 1);
  const after = text.charAt(number.end);
  if (number.form !== "plain") return false;
  // 一人で抱える says how, not how many.
  if (number.text === "一人" || text.startsWith("満点", number.end)) return true;
  if (LATIN_BEFORE.test(text.slice(Math.max(0, number.start - 4), number.start))) return true;
  if (number.unit !== "" || number.ordinal !== "") return false;
  if (/[-－‐]/.test(before) || /[-－‐]/.test(after)) return true;
  if (/[（(]/.test(before) && /[）)]/.test(after)) return true;
  return (before === "" || before === "\n") && /^[.．、）)\s　：:]/.test(after);
}

/** COVID19, n＝312. */
const LATIN_BEFORE = /[A-Za-zＡ-Ｚａ-ｚ](?:\s?[=＝]\s?)?$/;
