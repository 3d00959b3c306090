import { readLabel } from "./read-label.ts";

/** How a city writes the names of a level: what stands before and behind the number, and the form of that. */
export interface LabelStyle {
  readonly before: string;
  readonly form: SignForm;
  readonly after: string;
}

/** 1, １, ①, Ⅰ; a letter stands as it is in the first two. */
type SignForm = "half" | "full" | "circled" | "roman";

const SIGNS: Readonly<Record<SignForm, RegExp>> = {
  half: /[0-9]+|[A-Zア-ン]/u,
  full: /[０-９]+|[Ａ-Ｚ]/u,
  circled: /[①-⑳]/u,
  roman: /[Ⅰ-Ⅻ]/u,
};

/** The style of a label: 基本目標1 題名, 第１章 題名, (1) 題名, Ⅱ．題名. Undefined where nothing numbers it, or it names two levels. */
export function styleOf(label: string): LabelStyle | undefined {
  const text = label.trim();
  const { sign, upper, title } = readLabel(text);
  if (sign === "" || upper !== "" || !text.endsWith(title)) return undefined;
  const head = text.slice(0, text.length - title.length);
  for (const [form, pattern] of Object.entries(SIGNS) as [SignForm, RegExp][]) {
    const found = head.match(new RegExp(pattern, "gu"));
    if (found?.length !== 1 || found[0] === undefined) continue;
    const at = head.indexOf(found[0]);
    return { before: head.slice(0, at), form, after: head.slice(at + found[0].length) };
  }
  return undefined;
}

/** A label in a style; undefined where the style has no sign for the number, or the label would be read as another. */
export function styledLabel(
  { before, form, after }: LabelStyle,
  sign: string,
  title: string,
): string | undefined {
  const written = signIn(form, sign);
  if (written === undefined) return undefined;
  const label = `${before}${written}${title === "" ? after.trimEnd() : after}${title}`;
  const read = readLabel(label);
  return read.sign === sign &&
    read.upper === "" &&
    read.title === title.trim() &&
    title === title.trim()
    ? label
    : undefined;
}

/** An example of a style, from which it is read again. */
export function styleExample({ before, form, after }: LabelStyle): string {
  return `${before}${signIn(form, "1") ?? "1"}${after}題名`;
}

function signIn(form: SignForm, sign: string): string | undefined {
  if (form === "half") return sign;
  if (form === "full")
    return sign.replace(/[0-9A-Z]/gu, (one) =>
      String.fromCodePoint((one.codePointAt(0) ?? 0) + FULL),
    );
  const number = /^[0-9]+$/u.test(sign) ? Number(sign) : 0;
  const [first, most] = form === "circled" ? [0x24_60, 20] : [0x21_60, 12];
  return number >= 1 && number <= most ? String.fromCodePoint(first + number - 1) : undefined;
}

/** From a half-width sign to the full-width one. */
const FULL = 0xfe_e0;
