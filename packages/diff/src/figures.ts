import { findNumbers } from "./number-token.ts";
import type { NumberToken } from "./number-token.ts";

/** A figure in a text: what it counts, how much, and where it stands. `${value}${unit}` reads as the figure. */
export interface Figure {
  /** Offsets in the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "number" | "ordinal" | "year" | "date" | "time";
  /** A number for an amount (1,203人 is 1203, ３万 is 30000); otherwise the notation as written without the unit (令和７, 第３, R5.4.1). */
  readonly value: number | string;
  /** 名, 回, ％, 年度 …; "" without one, and for dates and times. */
  readonly unit: string;
  /** The words before the figure that say what is counted; "" where there are none. */
  readonly label: string;
  /** Two figures with the same key are the same quantity, however they are written (１５名 and 15名, R7年度 and 令和７年度). */
  readonly key: string;
}

/** How far before a figure its label is looked for, in characters. */
const REACH = 40;

/**
 * Reads the figures of a text in reading order.
 * Marks are left out: list numbers at the start of a line, `(1)`, numbers joined by hyphens (telephone, 1-ア-2) and those inside Latin words.
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
    figures.push({ ...figure, label: labelBefore(text, numbers, place, figure.kind === "number") });
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
  const amount = amountOf(number.amount);
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

const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12 };

/** Number of an amount as written; one with several dots (1.2.3) stays text. */
function amountOf(written: string): number | string {
  if (/^[0-9]+$/.test(written)) return Number(written);
  const text = halfWidth(written).replaceAll(",", "");
  if (/\..*\./.test(text)) return text;
  let sum = 0;
  for (const part of text.matchAll(/([0-9.]+)([千万億兆]*)/g)) {
    let value = Number(part[1]);
    for (const scale of part[2] ?? "") value *= SCALES[scale] ?? 1;
    sum += value;
  }
  return sum;
}

function digitsOf(text: string): number {
  return Number(halfWidth(text));
}

/** Full-width ASCII as half-width. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
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
  if (/[A-Za-zＡ-Ｚａ-ｚ]/.test(before)) return true;
  if (number.unit !== "" || number.ordinal !== "") return false;
  if (/[-－‐]/.test(before) || /[-－‐]/.test(after)) return true;
  if (/[（(]/.test(before) && /[）)]/.test(after)) return true;
  return (before === "" || before === "\n") && /^[.．、）)\s　：:]/.test(after);
}

const WORD = /(?:こども|子ども|おやこ|ひとり)?[一-鿿㐀-䶿々ァ-ヺーｦ-ﾟA-Za-zＡ-Ｚａ-ｚ]+$/;
/** What may stand between a label and its figure: particles, brackets, 約, 延べ, 年, 区ごとに. */
const BETWEEN =
  /(?:[、：:（(「『・\s　はがをにでともの]|から|まで|として|について|における|による|により|では|には|うち|ほか|(?:[一-鿿]+|それ)(?:ごと|毎)に?|(?:約|合計|累計|計|延べ|年間|毎年|年|毎月|月|毎週|週|毎|全|各|平均|最大|最低|新たに|更に|さらに)(?![一-鿿]))+$/;
/** A verb on the way back to the label: 支援を|要する, 研修を|行い、; する behind a noun of two kanji leaves the noun (配置|した). */
const NOUN_VERB =
  /(?<=[一-鿿ァ-ヺー]{2})(?:し|した|して|する|され|された|される|している|しており|できた)、?$/;
const VERB = /[一-鿿]*[ぁ-ん]+、?$/;

/** The words before a number; those of a number before it where only particles stand between the two. */
function labelBefore(
  text: string,
  numbers: readonly NumberToken[],
  place: number,
  isAmount: boolean,
): string {
  for (let back = 0; back < MOST_STEPS; back += 1) {
    const at = numbers[place - back]?.start ?? 0;
    const end = numbers[place - back - 1]?.end ?? 0;
    const { label, isBounded } = nearestWord(text.slice(Math.max(end, at - REACH), at), isAmount);
    if (label !== "" || isBounded || !isAmount || end === 0 || end < at - REACH) return label;
  }
  return "";
}

/** How many numbers back a label may stand: 研修を15名に２回、各３時間. */
const MOST_STEPS = 4;

/** The last noun of a few words, and whether a sentence or line ended among them. */
function nearestWord(
  near: string,
  isAmount: boolean,
): { readonly label: string; readonly isBounded: boolean } {
  const stop = Math.max(near.lastIndexOf("。"), near.lastIndexOf("\n"));
  let words = near.slice(stop + 1);
  for (let step = 0; step < 4 && words !== ""; step += 1) {
    const between = words.replace(BETWEEN, "");
    const bare = isAmount ? between.replace(NOUN_VERB, "") : between;
    const label = WORD.exec(bare)?.[0];
    if (label !== undefined) return { label, isBounded: true };
    words = bare.replace(VERB, "");
    if (words === bare) break;
  }
  return { label: "", isBounded: stop >= 0 };
}
