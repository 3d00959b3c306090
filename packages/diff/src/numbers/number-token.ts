import { ANY_NUMBER, NUMBER, WHOLE_NUMBER } from "./number-pattern.ts";
import { spacedUnitAt, unitAt } from "./unit-at.ts";

/** A number as it stands in a text, with its unit: 1万200人, 令和７年度, ３区, R5.4.1, 85.2％, 第３回, 10時30分, 1対3, ▲3名, 百二十名. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `plain` covers amounts, ordinals and four-digit years; a `mark` is a name with digits (第33条の2, a telephone number, ver.1.2). */
  readonly form: "era" | "date" | "time" | "ratio" | "mark" | "plain";
  /** 令和, R, …; "" without one. */
  readonly era: string;
  /** The year of the era as written, 元 included; "" without an era. */
  readonly eraYear: string;
  /** What follows the year: 年度, 年４月, .4.1; "" for nothing. */
  readonly tail: string;
  /** 第 or "". */
  readonly ordinal: string;
  /** ▲, △, -, + directly before the digits (増減は▲3名); "" without one, and for the dash of a range (3-5, R5-6). */
  readonly sign: string;
  /** The digits with separators and 万, 億 …, or kanji numerals (百二十); "" unless plain. */
  readonly amount: string;
  /** The counter as written; "" for none. */
  readonly unit: string;
}

/** Finds the numbers of a text in reading order, each with its unit. Kanji numerals are numbers before a counter only (二名, not 二次). */
export function findNumbers(text: string): readonly NumberToken[] {
  if (!ANY_NUMBER.test(text)) return NONE;
  if (text.length > LONGEST_KNOWN) return readNumbers(text);
  const read = known.get(text);
  if (read !== undefined) return read;
  const numbers = readNumbers(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, numbers);
  return numbers;
}

const NONE: readonly NumberToken[] = [];
/** The numbers of the sentences that were read last, some more than two texts have: every part of a comparison asks for the same ones. */
const known = new Map<string, readonly NumberToken[]>();
const MOST_KNOWN = 256;
const LONGEST_KNOWN = 500;

function readNumbers(text: string): readonly NumberToken[] {
  const found: NumberToken[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const token = tokenOf(match, found.at(-1));
    found.push(token);
    pattern.lastIndex = token.end;
  }
  return found;
}

function tokenOf(match: RegExpExecArray, last: NumberToken | undefined): NumberToken {
  const {
    0: bare,
    1: era = match[4],
    2: eraYear = match[5] ?? "",
    3: tail = match[6] ?? "",
    7: date,
    8: time,
    9: mark,
    10: ratio,
    11: prefix = "",
    12: digits = "",
    13: numeral = "",
    14: kanjiUnit = "",
  } = match;
  const { input, index } = match;
  const bareEnd = index + bare.length;
  const counter = digits !== "" || ratio !== undefined ? unitAt(input, bareEnd) : "";
  const spaced = digits !== "" && counter === "" ? spacedUnitAt(input, bareEnd) : undefined;
  const end = bareEnd + (spaced?.length ?? counter.length);
  // What stands directly behind a number is the dash of a range: 3名-5名.
  const isRange = SIGNS.test(prefix) && last?.end === index;
  const isOrdinal = prefix.startsWith("第");
  return {
    start: index + (isRange ? prefix.length : 0),
    end,
    text: input.slice(index + (isRange ? prefix.length : 0), end),
    form:
      era !== undefined
        ? "era"
        : date !== undefined
          ? "date"
          : time !== undefined
            ? "time"
            : mark !== undefined
              ? "mark"
              : ratio !== undefined
                ? "ratio"
                : "plain",
    era: era ?? "",
    eraYear,
    tail,
    ordinal: isOrdinal ? "第" : "",
    sign: isRange || isOrdinal ? "" : prefix,
    amount: digits || numeral,
    unit: spaced?.unit ?? (counter || kanjiUnit),
  };
}

const SIGNS = /^[▲△－−+＋-]$/;
const pattern = new RegExp(NUMBER, "g");

/** Whether the whole text is one number with its unit (of fewer than 40 characters). Names with digits are none. */
export function isNumber(text: string): boolean {
  if (text.length >= 40 || !mayBegin(text)) return false;
  const [number] = findNumbers(text);
  if (number?.start !== 0) return false;
  if (number.end === text.length) return number.form !== "mark";
  if (NO_NUMBER.test(text)) return false;
  whole ??= new RegExp(WHOLE_NUMBER);
  const match = whole.exec(text);
  return match !== null && match[9] === undefined;
}

/** Whether a text begins with a sign that a number may begin with, but for the names with digits (別表第1). */
export function mayBegin(text: string): boolean {
  return BEGINS.has(text.charCodeAt(0));
}

const BEGINS: ReadonlySet<number> = new Set(
  Array.from(
    "0123456789０１２３４５６７８９第▲△+＋-－−一二三四五六七八九十百千令平昭大明RHSＲＨＳ",
    (sign) => sign.charCodeAt(0),
  ),
);

/** No number and no unit is written with these kana. */
const NO_NUMBER = /[ぁ-おが-ねは-ん]/;
/** What finds the number in a text that begins with a shorter one (1:30名). Made when first needed: it is dear to compile. */
let whole: RegExp | undefined;

/** Puts something else in the place of every number. `replace` gets the number as found. */
export function replaceNumbers(text: string, replace: (number: NumberToken) => string): string {
  let out = "";
  let end = 0;
  for (const number of findNumbers(text)) {
    out += text.slice(end, number.start) + replace(number);
    end = number.end;
  }
  return out + text.slice(end);
}
