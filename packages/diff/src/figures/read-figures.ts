import { amountOf, halfWidth } from "../numbers/amount.ts";
import { labelOf } from "./figure-label.ts";
import { findNumbers } from "../numbers/number-token.ts";
import type { NumberToken } from "../numbers/number-token.ts";

/** A figure in a text: what it counts, how much, and where it stands. `${value}${unit}` reads as the figure. */
export interface Figure {
  /** Offsets in the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "number" | "ordinal" | "year" | "date" | "time";
  /** A number for an amount (1,203人 is 1203, ３万 is 30000, ▲3名 is -3, 十五名 is 15); otherwise the notation as written without the unit (令和７, 第３, R5.4.1). */
  readonly value: number | string;
  /** 名, 回, ％, 年度 …; "" without one, and for dates and times. */
  readonly unit: string;
  /** The words that say what is counted, before the figure or behind の; "" where that is not sure. */
  readonly label: string;
  /** Two figures with the same key are the same quantity, however they are written (１５名 and 15名, R7年度 and 令和７年度). */
  readonly key: string;
}

/**
 * Reads the figures of a text in reading order.
 * Marks are left out: list numbers at the start of a line, `(1)`, numbers joined by hyphens (telephone, 1-ア-2), those inside Latin words, and 一人.
 * The first of a range (５～７年度) takes the unit of the last. Full-width and half-width give the same value.
 */
export function readFigures(text: string): readonly Figure[] {
  const numbers = findNumbers(text);
  const figures: Figure[] = [];
  for (const [place, number] of numbers.entries()) {
    if (isMark(text, number)) continue;
    const next = numbers[place + 1];
    const isRange =
      next !== undefined && next.start === number.end + 1 && RANGE.test(text.charAt(number.end));
    const figure = withNoun(text, meaningOf(number, isRange ? next : undefined));
    const { end, unit, kind } = figure;
    const label = labelOf({ text, numbers, place, end, unit, isAmount: kind === "number" });
    figures.push({ ...figure, label });
  }
  return figures;
}

const RANGE = /^[～〜~－ー-]$/;

function meaningOf(number: NumberToken, ranged: NumberToken | undefined): Unlabelled {
  const at = { start: number.start, end: number.end, text: number.text };
  if (number.form === "era") {
    const year = eraStart(number.era) + (number.eraYear === "元" ? 1 : digitsOf(number.eraYear));
    const written = number.tail !== "" || ranged === undefined ? number.tail : ranged.unit;
    if (written === "" || written === "年" || written === "年度") {
      const value = number.text.slice(0, number.text.length - number.tail.length);
      return { ...at, kind: "year", value, unit: written, key: `${year}${written}` };
    }
    return { ...at, kind: "date", value: number.text, unit: "", key: dateKey(year, number.tail) };
  }
  if (number.form === "date")
    return { ...at, kind: "date", value: number.text, unit: "", key: looseDateKey(number.text) };
  if (number.form === "time" || number.form === "fraction") {
    return {
      ...at,
      kind: "time",
      value: number.text,
      unit: "",
      key: (halfWidth(number.text).match(/[0-9]+/g) ?? []).join(":"),
    };
  }
  const unit = number.unit === "" && ranged !== undefined ? ranged.unit : number.unit;
  const size = amountOf(number.amount);
  const isMinus = number.sign !== "" && !/[+＋]/.test(number.sign);
  const amount = isMinus ? (typeof size === "number" ? 0 - size : `-${size}`) : size;
  if (number.ordinal !== "") {
    return {
      ...at,
      kind: "ordinal",
      value: number.ordinal + number.amount,
      unit,
      key: `第${amount}${unitKey(unit)}`,
    };
  }
  if (unit === "年度" || (unit === "年" && /^[0-9０-９]{4}$/.test(number.amount))) {
    return {
      ...at,
      kind: "year",
      value: number.amount,
      unit,
      key: `${westernYear(Number(amount))}${unit}`,
    };
  }
  return { ...at, kind: "number", value: amount, unit, key: `${amount}${unitKey(unit)}` };
}

/** 1 of 令和 is 2019, of 平成 1989, of 昭和 1926, of 大正 1912, of 明治 1868: the year before each. */
function eraStart(era: string): number {
  const letter = halfWidth(era).charAt(0);
  if (letter === "令" || letter === "R") return 2018;
  if (letter === "平" || letter === "H") return 1988;
  if (letter === "昭" || letter === "S") return 1925;
  return letter === "大" ? 1911 : 1867;
}

/** A year without its era: up to 20 is taken as 令和, up to 64 as 平成. */
function westernYear(year: number): number {
  return year <= 20 ? 2018 + year : year <= 64 ? 1988 + year : year;
}

function dateKey(year: number, tail: string): string {
  return [year, ...(halfWidth(tail).match(/[0-9]+/g) ?? []).map(Number)].join("-");
}

function looseDateKey(text: string): string {
  const numbers = (halfWidth(text).match(/[0-9]+/g) ?? []).map(Number);
  if (text.includes("年") || numbers.length === 3) numbers[0] = westernYear(numbers[0] ?? 0);
  return (text.includes("年") || numbers.length === 3 ? numbers : ["", ...numbers]).join("-");
}

function digitsOf(text: string): number {
  return Number(halfWidth(text));
}

function unitKey(unit: string): string {
  if (unit === "%" || unit === "パーセント") return "％";
  return unit.replace(/^[カヵケヶ箇]/, "か");
}

type Unlabelled = Omit<Figure, "label">;

/** Where no counter follows, the noun that does is the unit: 27医療機関. */
function withNoun(text: string, figure: Unlabelled): Unlabelled {
  if (figure.kind !== "number" || figure.unit !== "") return figure;
  const noun = /^[一-鿿々ァ-ヺー]{1,6}(?![一-鿿々ァ-ヺー])/.exec(
    text.slice(figure.end, figure.end + 8),
  )?.[0];
  if (noun === undefined) return figure;
  return {
    ...figure,
    end: figure.end + noun.length,
    text: figure.text + noun,
    unit: noun,
    key: figure.key + noun,
  };
}

function isMark(text: string, number: NumberToken): boolean {
  const before = text.charAt(number.start - 1);
  const after = text.charAt(number.end);
  if (number.form !== "plain") return false;
  // 一人で抱える says how, not how many.
  if (number.text === "一人") return true;
  if (/[A-Za-zＡ-Ｚａ-ｚ]/.test(before)) return true;
  if (number.unit !== "" || number.ordinal !== "") return false;
  if (/[-－‐]/.test(before) || /[-－‐]/.test(after)) return true;
  if (/[（(]/.test(before) && /[）)]/.test(after)) return true;
  return (before === "" || before === "\n") && /^[.．、）)\s　：:]/.test(after);
}
