import { replaceNumbers } from "../numbers/number-token.ts";

/** A sentence with a sign for each number and without spaces: those that come out alike differ in their numbers only. */
export function shapeOf(sentence: string): string {
  return replaceNumbers(sentence, () => "#").replace(/[\s　]/g, "");
}
