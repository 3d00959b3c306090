import { sameText } from "./same-text.ts";
import type { SameText } from "./same-text.ts";

/** Since when a text has been what it is now. */
export interface TextHistory {
  /** The place of the first edition of the unbroken run that ends with the last one; the last place for a new text. */
  readonly since: number;
  /** How the run goes on from edition to edition, at its loosest; undefined for a new text. */
  readonly how?: SameText;
  /** The place of the latest earlier edition that had this text, where others came between (A→B→A). */
  readonly returned?: number;
}

const LOOSE = { identical: 0, years: 1, nearly: 2 } as const;

/**
 * Follows a text back through editions. `texts` are in the order of the editions, the newest last; one that an edition
 * does not have is "". An edition need not be a year after the one before: years may move on by any number, all alike.
 */
export function textHistory(texts: readonly string[]): TextHistory {
  const last = texts.length - 1;
  let since = last;
  let how: SameText | undefined;
  for (; since > 0; since -= 1) {
    const same = sameText(texts[since - 1] ?? "", texts[since] ?? "");
    if (same === undefined) break;
    if (how === undefined || LOOSE[same] > LOOSE[how]) how = same;
  }
  const now = texts[last] ?? "";
  const returned = texts.findLastIndex(
    (text, place) => place < since - 1 && sameText(text, now) !== undefined,
  );
  return {
    since,
    ...(how === undefined ? {} : { how }),
    ...(returned < 0 ? {} : { returned }),
  };
}
