import { hasTrait } from "./text-traits.ts";

/** A bracket without its partner. */
export interface UnmatchedBracket {
  readonly at: number;
  readonly mark: string;
  /** The closing bracket that is missing; undefined where the opening one is. */
  readonly missing: string | undefined;
}

/** Full-width and half-width brackets are the same bracket. */
const CLOSING: ReadonlyMap<string, string> = new Map(
  [
    "「」",
    "『』",
    "【】",
    "（）",
    "(）",
    "［］",
    "[］",
    "〔〕",
    "〈〉",
    "《》",
    "｛｝",
    "{｝",
    "“”",
  ].map(([open = "", close = ""]) => [open, close]),
);
const FOLDED: Readonly<Record<string, string>> = { ")": "）", "]": "］", "}": "｝" };
/**
 * `1)`, `ア）` and bureau letters (`市）男女共同参画室`): a bracket that closes nothing, unless one opens
 * right before (`（市）`).
 */
const LABEL =
  /(?:^|[\s、。，．・：:；;→／/|「『【とや])(?:[0-9０-９]{1,2}|[A-Za-zＡ-Ｚａ-ｚ]|[ア-ンあ-ん]|\p{Script=Han})$/u;

/**
 * Brackets without a partner, over all lines of a text, in their order. A crossing `「（」）` leaves
 * the inner two without.
 */
export function unmatchedBrackets(text: string): readonly UnmatchedBracket[] {
  const odd = pair(text, () => false);
  if (odd.length === 0) return odd;
  const withoutLabels = pair(text, (at) => LABEL.test(text.slice(Math.max(0, at - 4), at)));
  return withoutLabels.length < odd.length ? withoutLabels : odd;
}

function pair(text: string, isLabel: (at: number) => boolean): readonly UnmatchedBracket[] {
  const open: UnmatchedBracket[] = [];
  const odd: UnmatchedBracket[] = [];
  const waiting = new Map<string, number>();
  const wait = (closing: string | undefined, more: number): void => {
    if (closing !== undefined) waiting.set(closing, (waiting.get(closing) ?? 0) + more);
  };
  for (let at = 0; at < text.length; at++) {
    if (!hasTrait(text.charCodeAt(at), "bracket")) continue;
    const mark = text.charAt(at);
    const missing = CLOSING.get(mark);
    if (missing !== undefined) {
      open.push({ at, mark, missing });
      wait(missing, 1);
      continue;
    }
    const closing = FOLDED[mark] ?? mark;
    if (closing === "）" && isLabel(at)) continue;
    if ((waiting.get(closing) ?? 0) === 0) {
      odd.push({ at, mark, missing });
      continue;
    }
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      wait(last.missing, -1);
      if (last.missing === closing) break;
      odd.push(last);
    }
  }
  return [...odd, ...open].sort((a, b) => a.at - b.at);
}
