/** What stands in a field of a new draft until its department has written there. */
export const UNFILLED = "（未記入）";

/**
 * Whether a field still waits to be filled in: it is empty, or the mark stands on a line of its
 * own.
 */
export function isUnfilled(text: string): boolean {
  return text.trim() === "" || unfilledLine().test(text);
}

/**
 * Finds the mark on a line of its own, in any kind of brackets; made anew each time, for it keeps
 * its place.
 */
export function unfilledLine(): RegExp {
  return /^[ \t　]*[（(【［[]未記入[）)】］\]][ \t　]*$/gmu;
}
