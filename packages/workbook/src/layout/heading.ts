import { headingWords, type ColumnKey } from "./heading-words.ts";
import { isPeriod } from "./period.ts";
import { isPlainNote } from "./plain-note.ts";

/** A heading understood: the column, and the years that the heading names (`令和５年度から令和６年度`). */
export interface Heading {
  readonly key: ColumnKey;
  /** As printed; "" where the heading names none. */
  readonly period: string;
  /** Whether it is said in the words of the paper; other words give way to those. */
  readonly isExact: boolean;
}

/** Headings of the paper are at most 23 characters; text of a cell can end like a heading, but is longer. */
const MAX_LENGTH = 60;
const TAIL = /[([【〔<]([^()[\]【】〔〕<>]*)[)\]】〕>]$/u;
/** The sign of a footnote behind a heading: ※1, *, 注2）. */
const FOOTNOTE = /(?:[※*†‡]{1,3}\d{0,2}(?:印?(?:を?参照))?|(?<![([【〔])注\d{0,2}\)?)$/u;
/** Numbers and signs before a heading: (1), ①, ■, ※1, （注）. */
const MARK =
  /^(?:[([【〔](?:[※*]|注)+\d{0,2}[)\]】〕]|[※†‡]+\d{0,2}|注\d{0,2}[).:]|\(?\d{1,2}[).:]|\d{1,2}(?![\d年月])|[■●◆▼▽○◎・*#]+)/u;
/** What may stand before a heading and says nothing of another time or another body. */
const PLAIN_ADJECTIVE =
  /^(?:具体的な|主な|詳細な|実際の|現在の|各部の|担当[部課]の|所管課の|本?市の|[今本当]年度の|当該年度の)/u;
/** A UTF-16 unit of a text after NFKC. */
interface Letter {
  readonly letter: string;
  /** Where the sign that it comes from begins and ends in the text as printed. */
  readonly at: number;
  readonly end: number;
}

/**
 * Understands a column heading, line breaks, spaces and full-width forms aside: the paper's words and common others
 * (取組み状況, 所管課), with years before them or in brackets behind them. Undefined where anything else is said, for a
 * heading is only what it says: neither 他都市の取組状況 nor 前年度の取組状況 is 取組状況.
 */
export function readHeading(text: string): Heading | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  let letters = unwrapped(lettersOf(text));
  const periods: string[] = [];
  const notes: string[] = [];
  for (;;) {
    const sign = FOOTNOTE.exec(plain(letters));
    if (sign !== null && sign.index > 0) letters = letters.slice(0, sign.index);
    const tail = TAIL.exec(plain(letters));
    if (tail === null || tail.index === 0) break;
    const note = tail[1] ?? "";
    if (isPeriod(note)) periods.push(printed(text, letters.slice(tail.index + 1, -1)));
    else notes.push(note);
    letters = letters.slice(0, tail.index);
  }
  for (const { key, isExact, from } of headingWords(plain(letters))) {
    const head = readHead(letters.slice(0, from));
    if (head === undefined || !notes.every((note) => isPlainNote(note, key))) continue;
    const period = head.period.length === 0 ? (periods[0] ?? "") : printed(text, head.period);
    if (key === "plan" && isPlanOnlyWithYears(plain(letters.slice(from))) && period === "")
      continue;
    return { key, period, isExact: isExact && head.isBare };
  }
  return undefined;
}

/** 予定, 計画 and 取組 alone say nothing of which year. */
function isPlanOnlyWithYears(word: string): boolean {
  return (
    /(?:予定|計画|取り?組み?|とりくみ)$/u.test(word) && !/(?:今後|これから|将来|年度)/u.test(word)
  );
}

/** Takes the part before a heading's word apart: a mark, years, an adjective. Undefined where there is more. */
function readHead(
  letters: readonly Letter[],
): { readonly period: readonly Letter[]; readonly isBare: boolean } | undefined {
  const mark = MARK.exec(plain(letters))?.[0].length ?? 0;
  let rest = isPeriod(withoutNo(plain(letters))) ? letters : letters.slice(mark);
  let isBare = true;
  for (let found = PLAIN_ADJECTIVE.exec(plain(rest)); found !== null;) {
    isBare = false;
    rest = rest.slice(found[0].length);
    found = PLAIN_ADJECTIVE.exec(plain(rest));
  }
  const period = plain(rest).endsWith("の") ? rest.slice(0, -1) : rest;
  return rest.length === 0 || isPeriod(plain(period)) ? { period, isBare } : undefined;
}

function withoutNo(text: string): string {
  return text.replace(/の$/u, "");
}

/** The letters after NFKC, in lower case, without white space, raised numbers and what nobody sees, each with its place. */
function lettersOf(text: string): readonly Letter[] {
  return [...text.matchAll(/[^\s\p{DI}⁰¹²³⁴-⁹]/gu)].flatMap(({ 0: sign, index }) =>
    sign
      .normalize("NFKC")
      .toLowerCase()
      .split("")
      .map((letter) => ({ letter, at: index, end: index + sign.length })),
  );
}

/** Takes brackets off that go round the whole: 【取組内容】. */
function unwrapped(letters: readonly Letter[]): readonly Letter[] {
  const inner = TAIL.exec(plain(letters));
  return inner?.index === 0 ? letters.slice(1, -1) : letters;
}

function plain(letters: readonly Letter[]): string {
  return letters.map(({ letter }) => letter).join("");
}

/** The piece of the text that letters stand for, as printed. */
function printed(text: string, letters: readonly Letter[]): string {
  const from = letters[0]?.at ?? 0;
  return text.slice(from, letters.at(-1)?.end).trim();
}
