import type { Edit } from "../changes/edition-changes.ts";
import { isSameNotation } from "../notation/normalize-notation.ts";
import { meaningOf } from "../numbers/number-meaning.ts";
import { findNumbers, replaceNumbers } from "../numbers/number-token.ts";
import type { NumberToken } from "../numbers/number-token.ts";
import { yearPartOf } from "./year-part.ts";

/** What alone differs between a text and last year's; undefined where more does. */
export type CarryOver = "identical" | "years" | "numbers";

/** How the editions lie to each other. */
export interface CarryOverOptions {
  /** By how many years a year may have moved on to count as the same; without it, by any number that is the same for all. */
  readonly yearsOn?: number;
}

/**
 * Whether a text is last year's: `identical` (notation apart), but for the `years`, each of which moved by exactly the
 * years between the editions or not at all, or but for the `numbers`. Two empty texts are identical too.
 */
export function carryOverOf(
  before: string,
  after: string,
  options: CarryOverOptions = {},
): CarryOver | undefined {
  if (before === after) return "identical";
  // Digits, eras and notation change the length little; the rest need not be normalised.
  if (Math.abs(before.length - after.length) > 20 + before.length / 4) return undefined;
  if (isSameNotation(before, after)) return "identical";
  if (!isSameNotation(normalizeNumbers(before), normalizeNumbers(after))) return undefined;
  return movedYears(findNumbers(before), findNumbers(after), options.yearsOn) ? "years" : "numbers";
}

/** The same judgement from the edits of two texts that differ, without reading what they keep. */
export function carryOverIn(
  edits: readonly Edit[],
  options: CarryOverOptions,
): CarryOver | undefined {
  let most: CarryOver = "identical";
  for (const [place, edit] of edits.entries()) {
    if (edit.move !== undefined) return undefined;
    if (edit.op === "keep" || (edit.op === "add" && edits[place - 1]?.op === "remove")) continue;
    const next = edits[place + 1];
    const removed = edit.op === "remove" ? edit.text : "";
    const added = edit.op === "add" ? edit.text : next?.op === "add" ? next.text : "";
    const difference = carryOverOf(removed, added, options);
    if (difference === undefined) return undefined;
    if (difference === "numbers") most = "numbers";
    if (difference === "years" && most === "identical") most = "years";
  }
  return most;
}

/** Whether the numbers that differ are years alone, each moved on by the same number of years. */
function movedYears(
  before: readonly NumberToken[],
  after: readonly NumberToken[],
  yearsOn: number | undefined,
): boolean {
  if (before.length !== after.length) return false;
  let by = yearsOn;
  return before.every((number, place) => {
    const other = after[place];
    if (other === undefined) return false;
    if (meaningOf(number).key === meaningOf(other).key) return true;
    const [from, to] = [yearPartOf(number), yearPartOf(other)];
    if (from === undefined || to === undefined || from.rest !== to.rest) return false;
    by ??= to.year - from.year;
    return to.year - from.year === by;
  });
}

/** The text with every year (令和７年度, R5, 2024年, 7年度) as the same sign; months, days and other numbers stay. */
export function normalizeYears(text: string): string {
  return replaceNumbers(text, yearless);
}

function yearless(number: NumberToken): string {
  // R6.4.1 and 令和6年4月1日 are one date.
  const [, month, day] = /^[0-9]{4}-([0-9]+)(?:-([0-9]+))?$/.exec(meaningOf(number).key) ?? [];
  if (month !== undefined) return `#年${month}月${day === undefined ? "" : `${day}日`}`;
  if (number.form === "era")
    return `#年${number.tail.replace(/^(?:[（(][0-9０-９]{4}年?[）)])?\s?年?度?/, "")}`;
  if (number.form === "date" && yearPartOf(number) !== undefined)
    return `#年${number.text.replace(/^[0-9０-９]+(?:[-－~〜～][0-9０-９]{2}年度|年)?/, "")}`;
  return number.form === "plain" && meaningOf(number).kind === "year" ? "#年" : number.text;
}

/** The text with the digits of every number as the same sign; units stay, an era counts as part of its year. */
export function normalizeNumbers(text: string): string {
  return replaceNumbers(text, (number) => {
    const years = yearless(number);
    const [head, tail] = years.startsWith("#年") ? ["#年", years.slice(2)] : ["", number.text];
    return head + shapeOf(tail);
  });
}

function shapeOf(text: string): string {
  return text
    .replace(/^[▲△－−+＋-]/, "")
    .replace(
      /[0-9０-９一二三四五六七八九十百千][0-9０-９,，.．・･一二三四五六七八九十百千万億兆]*/g,
      "#",
    );
}
