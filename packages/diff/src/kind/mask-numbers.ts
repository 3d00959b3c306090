import type { NumberToken } from "../numbers/number-token.ts";
import { NUMBER_SIGN } from "./words.ts";

/** A text with a sign in the place of each of its numbers. */
export function maskNumbers(text: string, numbers: readonly NumberToken[]): string {
  let masked = "";
  let end = 0;
  for (const number of numbers) {
    masked += text.slice(end, number.start) + NUMBER_SIGN;
    end = number.end;
  }
  return masked + text.slice(end);
}
