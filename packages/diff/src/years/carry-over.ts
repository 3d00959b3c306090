import type { Edit } from "../changes/edition-changes.ts";
import { normalizeNotation } from "../notation/normalize-notation.ts";
import { findNumbers, kanjiNumber, replaceNumbers } from "../numbers/number-token.ts";
import type { NumberToken } from "../numbers/number-token.ts";

/** What alone differs between a text and last year's; undefined where more does. */
export type CarryOver = "identical" | "years" | "numbers";

/**
 * Whether a text is last year's: `identical` (notation apart), but for the `years`, or but for the `numbers`.
 * Two empty texts are identical too.
 */
export function carryOverOf(before: string, after: string): CarryOver | undefined {
  if (before === after) return "identical";
  // Digits, eras and notation change the length little; the rest need not be normalised.
  if (Math.abs(before.length - after.length) > 20 + before.length / 4) return undefined;
  const left = normalizeNotation(before);
  const right = normalizeNotation(after);
  if (left === right) return "identical";
  if (normalizeNumbers(left) !== normalizeNumbers(right)) return undefined;
  return normalizeYears(left) === normalizeYears(right) ? "years" : "numbers";
}

/** The same judgement from the edits of two texts that differ, without reading what they keep. */
export function carryOverIn(edits: readonly Edit[]): CarryOver | undefined {
  let most: CarryOver = "identical";
  for (const [place, edit] of edits.entries()) {
    if (edit.op === "keep" || (edit.op === "add" && edits[place - 1]?.op === "remove")) continue;
    const next = edits[place + 1];
    const removed = edit.op === "remove" ? edit.text : "";
    const added = edit.op === "add" ? edit.text : next?.op === "add" ? next.text : "";
    const difference = carryOverOf(removed, added);
    if (difference === undefined) return undefined;
    if (difference === "numbers") most = "numbers";
    if (difference === "years" && most === "identical") most = "years";
  }
  return most;
}

/** Whether no number but years came, went or changed. */
export function changesYearsOnly(edits: readonly Edit[]): boolean {
  return numbersBesideYears(edits, "remove") === numbersBesideYears(edits, "add");
}

function numbersBesideYears(edits: readonly Edit[], op: Edit["op"]): string {
  const numbers = edits.flatMap((edit) =>
    edit.op === op ? findNumbers(normalizeYears(normalizeNotation(edit.text))) : [],
  );
  return numbers
    .map((number) => number.text)
    .toSorted()
    .join(" ");
}

/** The text with every year (令和７年度, R5, 2024年, 7年度) as the same sign; months, days and other numbers stay. */
export function normalizeYears(text: string): string {
  return replaceNumbers(text, (number) => yearless(number));
}

function yearless(number: NumberToken): string {
  if (number.form === "era") return `#年${number.tail.replace(/^年度?/, "")}`;
  if (
    number.form === "date" &&
    /^[0-9０-９]+(?:年|[-－./．／][0-9０-９]+[-－./．／])/.test(number.text)
  ) {
    return `#年${number.text.replace(/^[0-9０-９]+年?/, "")}`;
  }
  const isYear =
    number.unit === "年度" || (number.unit === "年" && /^[0-9０-９]{4}$/.test(number.amount));
  return number.form === "plain" && isYear ? "#年" : number.text;
}

/** The text with the digits of every number as the same sign; units stay, an era counts as part of its year. */
export function normalizeNumbers(text: string): string {
  return replaceNumbers(text, (number) => {
    if (number.form === "era") return `#年${shapeOf(number.tail.replace(/^年度?/, ""))}`;
    return shapeOf(number.text).replace(/^#年度?/, "#年");
  });
}

function shapeOf(text: string): string {
  return text
    .replace(/^[▲△－−+＋-]|^[一二三四五六七八九十]+(?=[^0-9０-９])/, (start) =>
      kanjiNumber(start) === undefined ? "" : "#",
    )
    .replace(/[0-9０-９]+(?:[,，.．][0-9０-９]+)*[千万億兆]*/g, "#");
}
