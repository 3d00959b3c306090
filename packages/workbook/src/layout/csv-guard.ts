/**
 * What a spreadsheet takes for a formula at the start of a cell, full-width forms included, or, like the ids 1-2 and 1-2-3, for
 * a day of the calendar.
 */
const RISKY = /^'*(?:[=+\-@＝＋－＠\t\r]|\d{1,4}-\d{1,4}(?:-\d{1,4})?$)/;
const GUARDED = /^'+(?:[=+\-@＝＋－＠\t\r]|\d{1,4}-\d{1,4}(?:-\d{1,4})?$)/;

/**
 * Keeps a spreadsheet from running a text as a formula, or turning an id into a date: such a text gets an apostrophe before it.
 * Texts that already look guarded get one more, so that `removeGuard` gives back every text exactly.
 */
export function addGuard(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** Undoes `addGuard`, and nothing else: an apostrophe before any other character stays. */
export function removeGuard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
