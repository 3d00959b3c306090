import { amountOf, halfWidth } from "./amount.ts";
import type { NumberToken } from "./number-token.ts";

/** What a number means. Two with the same key are the same quantity, however they are written. */
export interface NumberMeaning {
  readonly kind: "number" | "ordinal" | "year" | "date" | "time" | "ratio" | "mark";
  /** A number for an amount (1,203人 is 1203, ３万 is 30000, ▲3名 is -3); else the notation as written without the unit (令和７, 第３, R5.4.1). */
  readonly value: number | string;
  /** 名, 回, ％, 年度 …; "" without one, and for dates and times. */
  readonly unit: string;
  /** 15名, 2025年度, 2023-4-1, 10:30, 1/2: the same for 十五名, R7年度, 令和５年４月１日, 10時30分, 2分の1. */
  readonly key: string;
}

/** Reads a number. The first of a range (５～７年度) takes the unit of the last, `ranged`. */
export function meaningOf(number: NumberToken, ranged?: NumberToken): NumberMeaning {
  const { text } = number;
  if (number.form === "era") return eraMeaning(number, ranged);
  if (number.form === "mark") return { kind: "mark", value: text, unit: "", key: markKey(text) };
  if (number.form === "date")
    return { kind: "date", value: text, unit: "", key: looseDateKey(text) };
  if (number.form === "time") return { kind: "time", value: text, unit: "", key: timeKey(text) };
  if (number.form === "ratio") {
    const value = text.slice(0, text.length - number.unit.length);
    return { kind: "ratio", value, unit: number.unit, key: ratioKey(value) + number.unit };
  }
  const counter = number.unit === "" && ranged !== undefined ? ranged.unit : number.unit;
  const length = LENGTH.exec(counter);
  if (length !== null) return lengthMeaning(number, length);
  const rest = REST.exec(counter)?.[0] ?? "";
  const unit = counter.slice(0, counter.length - rest.length);
  const whole = amountOf(number.amount);
  const size = rest === "" || typeof whole !== "number" ? whole : whole + partOf(rest);
  const isMinus = number.sign !== "" && !/[+＋]/.test(number.sign);
  const amount = isMinus ? (typeof size === "number" ? 0 - size : `-${size}`) : size;
  const key = amountKey(amount, unit);
  if (number.ordinal !== "")
    return { kind: "ordinal", value: number.ordinal + number.amount, unit, key: `第${key}` };
  if (unit === "年度" || (unit === "年" && /^[0-9０-９]{4}$/.test(number.amount))) {
    const year = westernYear(Number(amount));
    return { kind: "year", value: number.amount, unit, key: `${year}${unit}` };
  }
  if (unit === "時") return { kind: "time", value: amount, unit, key: `${amount}:00` };
  return { kind: "number", value: amount, unit, key };
}

/** 年6か月 behind 4, 時間30分 behind 2. */
const LENGTH = /^(?:年([0-9０-９]+)[かカヵケヶ箇]月|時間([0-9０-９]+)分)$/;

/** A length of time in the smaller of its two units: 4年6か月 is 54か月, 2時間30分 is 150分. */
function lengthMeaning(
  { amount }: NumberToken,
  [, months, minutes = ""]: RegExpExecArray,
): NumberMeaning {
  const whole = Number(amountOf(amount));
  const [value, unit] =
    months === undefined
      ? [whole * 60 + Number(halfWidth(minutes)), "分"]
      : [whole * 12 + Number(halfWidth(months)), "か月"];
  return { kind: "number", value, unit, key: amountKey(value, unit) };
}

/** What is said behind a unit: 1時間半, 7割5分. */
const REST = /半$|(?<=割)[0-9０-９]分$/;

function partOf(rest: string): number {
  return rest === "半" ? 0.5 : Number(halfWidth(rest.charAt(0))) / 10;
}

function eraMeaning(
  { text, era, eraYear, tail }: NumberToken,
  ranged?: NumberToken,
): NumberMeaning {
  const year = eraStart(era) + (eraYear === "元" ? 1 : Number(amountOf(eraYear)));
  const written = tail !== "" || ranged === undefined ? tail : ranged.unit;
  const plain = written.replace(/^[（(][0-9０-９]{4}年?[）)]/, "").trim();
  if (plain === "" || plain === "年" || plain === "年度") {
    const value = text.slice(0, text.length - tail.length);
    return { kind: "year", value, unit: plain, key: `${year}${plain}` };
  }
  return { kind: "date", value: text, unit: "", key: [year, ...numbersIn(tail)].join("-") };
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

function looseDateKey(text: string): string {
  const numbers = numbersIn(text);
  if (text.endsWith("年度")) return `${numbers[0]}~年度`;
  const hasYear = text.includes("年") || numbers.length === 3;
  if (!hasYear) return ["", ...numbers].join("-");
  return [westernYear(numbers[0] ?? 0), ...numbers.slice(1)].join("-");
}

function timeKey(text: string): string {
  const [hours, minutes = 30] = numbersIn(text);
  return `${hours}:${String(minutes).padStart(2, "0")}`;
}

/** 第25条 and 25条 are one. */
function markKey(text: string): string {
  return halfWidth(text).replace(/^第(?=[0-9]+条)/, "");
}

/** 2分の1 and 1/2 are one; 1対3 and 1:3 too. */
function ratioKey(value: string): string {
  const numbers = numbersIn(value);
  if (value.includes("分の")) return numbers.toReversed().join("/");
  return numbers.join(/[/／]/.test(value) ? "/" : ":");
}

function numbersIn(text: string): readonly number[] {
  return (halfWidth(text).match(/[0-9]+|[一二三四五六七八九十]+/g) ?? []).map((part) =>
    Number(amountOf(part)),
  );
}

/** 5割 is 50％, 15人 is 15名, ５ヶ所 is 5か所. */
function amountKey(amount: number | string, unit: string): string {
  if (unit === "割" && typeof amount === "number")
    return `${Number((amount * 10).toPrecision(12))}％`;
  return `${amount}${unitKey(unit)}`;
}

/** The unit without what is only another way to write it. */
export function unitKey(unit: string): string {
  if (unit === "%" || unit === "％" || unit === "㌫" || unit === "パーセント") return "％";
  if (unit === "人") return "名";
  if (unit === "才") return "歳";
  if (unit === "頁") return "ページ";
  if (/^(?!箇)[一-鿿]*$/.test(unit)) return unit;
  return unit.normalize("NFKC").replace(/^[カヵケヶ箇](?=[所月国年])/, "か");
}
