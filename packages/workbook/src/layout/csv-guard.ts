/** What a spreadsheet takes for a formula at the start of a cell, full-width forms included. */
const RISKY = /^'*[=+\-@＝＋－＠\t\r]/;
const GUARDED = /^'+[=+\-@＝＋－＠\t\r]/;

/**
 * Keeps a spreadsheet from running a text as a formula: a text that begins like one gets an apostrophe before it.
 * Texts that already look guarded get one more, so that `removeGuard` gives back every text exactly.
 */
export function addGuard(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** Undoes `addGuard`, and nothing else: an apostrophe before any other character stays. */
export function removeGuard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
