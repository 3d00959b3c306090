import { amountOf } from "../numbers/amount.ts";
import { kanjiNumber, replaceNumbers } from "../numbers/number-token.ts";

/**
 * The text without what is only a matter of notation: width, half-width kana, ○ and 〇, 〜 and ～, hyphens, ･ and ・,
 * ，． and 、。, か所 and ヶ所, thousands separators, 千 and 万 (1,200千円 and 120万円), ▲ and -, 15名 and 十五名, 令和元年 and R1年, variation selectors, and spaces or line breaks (a space is kept between two Latin words).
 * For comparing only: two texts that come out alike differ in notation at most.
 */
export function normalizeNotation(text: string): string {
  return plainAmounts(text.normalize("NFKC"))
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
    .replace(
      /(令和|平成|昭和|(?<![A-Za-z])[RHS]\.?)(元|[0-9]{1,2})(?=年)/g,
      (_, era: string, year: string) => eraOf(era) + (year === "元" ? "1" : year),
    )
    .replace(/(?<![0-9A-Za-z])\s+|\s+(?![0-9A-Za-z])/g, "")
    .replace(/\s+/g, " ");
}

/** Amounts in digits alone: signs, kanji numerals, 千, 万, 億 written out. */
function plainAmounts(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return replaceNumbers(text, (number) => {
    if (number.form !== "plain") return number.text;
    const { amount, unit } = number;
    const sign = /[▲△−-]/.test(number.sign) ? "-" : "";
    return `${number.ordinal}${sign}${kanjiNumber(amount) ?? scaled(amount)}${unit}`;
  });
}

const UNUSUAL = /[▲△−+-][0-9]|[0-9][千万億兆]|[一二三四五六七八九十][\p{sc=Han}かカヵケヶ]/u;

/** 1億2,000万 as 120000000; anything without 千, 万, 億, 兆 as it is. */
function scaled(amount: string): string {
  if (!/[千万億兆]/.test(amount)) return amount;
  return String(amountOf(amount));
}

function eraOf(era: string): string {
  const letter = era.charAt(0);
  if (letter === "R") return "令和";
  if (letter === "H") return "平成";
  return letter === "S" ? "昭和" : era;
}
