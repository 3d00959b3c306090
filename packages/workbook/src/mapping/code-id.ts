import { POLICY_LETTERS } from "@torikumi/record";
import { readLabel } from "../layout/read-label.ts";

const SIGN = "[(（]?(?:[0-9０-９]{1,3}|[IVX]{1,4}|[A-ZＡ-Ｚa-zａ-ｚ]|[ア-ン]|[Ⅰ-Ⅻ]|[①-⑳])[)）]?";
const JOINT = "\\s*(?:[-.・_‐‑‒–—―−ー－．]|の)\\s*";
const CODE = new RegExp(`^\\s*(?:${SIGN})(?:${JOINT}(?:${SIGN})){1,2}\\s*$`, "u");
const PARTS = new RegExp(SIGN, "gu");
const ROMAN = /^[IVX]+$/u;

/** What a Latin letter at the beginning of a number counts as: I is 1, or the ninth letter. */
export type CodeLetters = "roman" | "latin";

/** What the first letters of a city's own numbers are: Roman where nothing else is among them. */
export function codeLetters(codes: readonly string[]): CodeLetters {
  return codes.every((text) => ROMAN.test(signsOf(text)[0] ?? "")) ? "roman" : "latin";
}

/**
 * The id that a city's own number gives: A-1 → 1-1, Ⅱ-3 → 2-3, 1-(2)-ア → 1-2-1. The first and the last sign count as numbers, the one between
 * them is the policy's letter. Undefined for a text that is no such number of two or three signs.
 */
export function codeId(text: string, letters: CodeLetters): readonly string[] | undefined {
  const signs = signsOf(text);
  const parts = signs.map((sign, at) => {
    const isFirst = at === 0;
    if (!isFirst && at < signs.length - 1) return ROMAN.test(sign) ? readLabel(sign).sign : sign;
    return String(numberOf(isFirst ? letters : "latin", sign));
  });
  return parts.length > 1 && parts.every((part) => part !== "0") ? parts : undefined;
}

/** Whether texts are the numbers of a city's own, each once and of one length, that put measures under several recommendations. */
export function areCodes(texts: readonly string[]): boolean {
  const letters = codeLetters(texts);
  const ids = texts.map((text) => codeId(text, letters) ?? []);
  const [first] = ids;
  const isEven =
    first !== undefined && first.length > 0 && ids.every((id) => id.length === first.length);
  const tops = new Set(ids.map(([top]) => top));
  return isEven && tops.size > 1 && new Set(ids.map((id) => id.join("-"))).size === texts.length;
}

/** The signs of a number from left to right, without brackets, letters in their plain form; none for a text that is no number. */
function signsOf(text: string): readonly string[] {
  if (!CODE.test(text)) return [];
  return (text.match(PARTS) ?? []).map((sign) => {
    const plain = sign.normalize("NFKC").toUpperCase().replace(/[()]/gu, "");
    return plain.replace(/^0+(?=\d)/u, "");
  });
}

/** A number, or the place of a letter among those of its kind. */
function numberOf(letters: CodeLetters, sign: string): number {
  if (/^\d+$/u.test(sign)) return Number(sign);
  if (ROMAN.test(sign) && (letters === "roman" || sign.length > 1))
    return Number(readLabel(`${sign} `).sign);
  return Math.max(...Object.values(POLICY_LETTERS).map((all) => all.indexOf(sign))) + 1;
}
