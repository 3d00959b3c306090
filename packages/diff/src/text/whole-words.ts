import type { Stretch } from "./align-tokens.ts";
import { isNumber } from "../numbers/number-token.ts";

/** A kanji that stands alone as a token is often part of the word beside it; 等 is a word. */
const LONE_KANJI = /^[一-鿿々](?<!等)$/;
const STARTS_KANJI = /^[一-鿿々]/;
const ENDS_KANJI = /[一-鿿々]$/;

/**
 * The same stretches with lone kanji taken into the exchanged words that they belong to:
 * 要|保護児童→要|対協 has 要 on both sides, but the words are 要保護児童 and 要対協; 研修|会→講習|会 is 研修会→講習会.
 */
export function takeWholeWords(
  stretches: readonly Stretch[],
  before: readonly string[],
  after: readonly string[],
): readonly Stretch[] {
  const whole = stretches.map((stretch) => ({ ...stretch }));
  for (const [place, change] of whole.entries()) {
    if (change.same || change.from === change.to || change.afterFrom === change.afterTo) continue;
    const left = whole[place - 1];
    const right = whole[place + 1];
    const starts = isWordLike(STARTS_KANJI, before[change.from], after[change.afterFrom]);
    const ends = isWordLike(ENDS_KANJI, before[change.to - 1], after[change.afterTo - 1]);
    if (
      left !== undefined &&
      left.from < left.to &&
      starts &&
      isLone(before, left.to - 1, left.from - 1, ENDS_KANJI)
    ) {
      change.from = left.to -= 1;
      change.afterFrom = left.afterTo -= 1;
    }
    if (
      right !== undefined &&
      right.from < right.to &&
      ends &&
      isLone(before, right.from, right.to, STARTS_KANJI)
    ) {
      change.to = right.from += 1;
      change.afterTo = right.afterFrom += 1;
    }
  }
  return whole;
}

/** Whether both tokens have a kanji on the side in question; the counter of a figure is none. */
function isWordLike(side: RegExp, before = "", after = ""): boolean {
  return side.test(before) && side.test(after) && !isNumber(before) && !isNumber(after);
}

/** Whether a token is a lone kanji and the next one away from the change goes no further with the word. */
function isLone(tokens: readonly string[], at: number, limit: number, goesOn: RegExp): boolean {
  if (!LONE_KANJI.test(tokens[at] ?? "")) return false;
  const beyond = limit > at ? at + 1 : at - 1;
  return beyond === limit || !goesOn.test(tokens[beyond] ?? "");
}
