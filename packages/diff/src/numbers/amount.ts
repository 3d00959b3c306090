import { kanjiNumber } from "./number-token.ts";

const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12 };

/** The number that an amount stands for (１，２０３ is 1203, 1億2,000万 is 120000000, 十五 is 15); one with several dots (1.2.3) stays text. */
export function amountOf(written: string): number | string {
  if (/^[0-9]+$/.test(written)) return Number(written);
  const kanji = kanjiNumber(written);
  if (kanji !== undefined) return kanji;
  const text = halfWidth(written).replaceAll(",", "");
  if (/\..*\./.test(text)) return text;
  let sum = 0;
  for (const part of text.matchAll(/([0-9.]+)([千万億兆]*)/g)) {
    let value = Number(part[1]);
    for (const scale of part[2] ?? "") value *= SCALES[scale] ?? 1;
    sum += value;
  }
  return Number(sum.toPrecision(15));
}

/** Full-width ASCII as half-width. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}
