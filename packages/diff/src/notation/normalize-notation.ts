import { meaningOf, unitKey } from "../numbers/number-meaning.ts";
import { replaceNumbers } from "../numbers/number-token.ts";
import type { NumberToken } from "../numbers/number-token.ts";
import { haveSameLetters } from "./same-letters.ts";

/**
 * The text without what is only a matter of notation: width, half-width kana, ○ and 〇, 〜 and ～, hyphens, ･ and ・,
 * ，． and 、。, か所 and ヶ所, thousands separators, 千 and 万 (1,200千円 and 120万円), ▲ and -, 15 名, 05名 and 十五名,
 * 令和6年10月1日 and R6.10.1, 17:30 and 17時30分 and 午後5時30分, 88.0％ and 88％, variation selectors, and spaces or line breaks
 * (a space is kept between two Latin words). For comparing only: two texts that come out alike differ in notation at most.
 */
export function normalizeNotation(text: string): string {
  if (PLAIN.test(text)) return plainNumbers(inOneDay(text)).replace(/\s+/g, "");
  return plainNumbers(inOneDay(text.normalize("NFKC")))
    .replace(/[〇◯◦⚪]/g, "○")
    .replace(/[〜∼∿]/g, "~")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/[•‧∙⋅]/g, "・")
    .replace(/[“”〝〟]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}\u200b\ufeff]/gu, "")
    .replace(/(?<=[0-9]),(?=[0-9]{3})/g, "")
    .replace(/(?<![0-9]),|,(?![0-9])/g, "、")
    .replace(/(?<![0-9A-Za-z])\.|\.(?![0-9A-Za-z.])/g, "。")
    .replace(/(?<=[0-9])[カヵケヶか箇](?=[所月国年])/g, "か")
    .replace(/(?<![0-9A-Za-z])\s+|\s+(?![0-9A-Za-z])/g, "")
    .replace(/\s+/g, " ");
}

/** 午前9時 as 9時, 午後5:30 as 17:30. 午前12時 and 午後12時 are noon to some and midnight to others: they stay. */
function inOneDay(text: string): string {
  if (!text.includes("午")) return text;
  return text.replace(
    /午([前後])([0-9]|1[01])(?=時(?!間)|:[0-5][0-9])/g,
    (_, half: string, hour: string) => (half === "前" ? hour : String(Number(hour) + 12)),
  );
}

/** Whether two texts come out of `normalizeNotation` alike; the letters of both are looked at first, which tells most others apart. */
export function isSameNotation(before: string, after: string): boolean {
  if (before === after) return true;
  return (
    haveSameLetters(unified(before), unified(after), IN_NUMBERS) &&
    normalizeNotation(before) === normalizeNotation(after)
  );
}

function unified(text: string): string {
  return PLAIN.test(text) ? text : text.normalize("NFKC");
}

/** What numbers and their units are written with: kanji numerals, eras and their letters, パーセント for ％. */
const IN_NUMBERS: ReadonlySet<string> = new Set(
  "一二三四五六七八九十百千万億兆元年度月日時分半対割才歳人名箇午前後第所国条村町明治大正昭和平成令RHSカヵケヶパセント",
);

/** Nothing here has another notation, but for numbers and spaces; \ue000 stands for a number. */
const PLAIN = /^[\n 0-9、。「」ぁ-ゖァ-ヶー々一-鿿\ue000]*$/;

/** Numbers in digits alone: signs, kanji numerals, 千, 万, 億 written out, dates and times one way. */
function plainNumbers(text: string): string {
  return replaceNumbers(text, plainNumber);
}

function plainNumber(number: NumberToken): string {
  const { kind, key, value, unit } = meaningOf(number);
  if (kind === "mark") return key.replace(/\s/g, "");
  if (kind === "year" && number.tail === "" && number.form === "era") return `${key}年`.slice(0, 4);
  if (number.form !== "plain") return `<${key}>`;
  if (kind === "year" || kind === "time") return `<${key}>`;
  const amount = kind === "ordinal" ? key : `${value}`;
  return kind === "ordinal" ? amount : `${amount}${unit === "人" ? unit : unitKey(unit)}`;
}
