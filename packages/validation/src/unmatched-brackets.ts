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
const BRACKETS = /[「」『』【】（）()［］[\]〔〕〈〉《》｛｝{}“”]/gu;
/** `1)`, `ア）` and bureau letters (`市）男女共同参画室`): a bracket that closes nothing. */
const LABEL =
  /(?:^|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}0-9０-９A-Za-z])(?:[0-9０-９]{1,2}|[A-Za-zＡ-Ｚａ-ｚ]|[ア-ンあ-ん]|\p{Script=Han})$/u;

/** Brackets without a partner, over all lines of a text, in their order. A crossing `「（」）` leaves the inner two without. */
export function unmatchedBrackets(text: string): readonly UnmatchedBracket[] {
  const marks = [...text.matchAll(BRACKETS)];
  const odd = pair(marks, () => false);
  if (odd.length === 0) return odd;
  const withoutLabels = pair(
    marks,
    ({ 0: mark, index }) =>
      (FOLDED[mark] ?? mark) === "）" && LABEL.test(text.slice(Math.max(0, index - 4), index)),
  );
  return withoutLabels.length < odd.length ? withoutLabels : odd;
}

function pair(
  marks: readonly RegExpExecArray[],
  isLabel: (mark: RegExpExecArray) => boolean,
): readonly UnmatchedBracket[] {
  const open: UnmatchedBracket[] = [];
  const odd: UnmatchedBracket[] = [];
  for (const found of marks) {
    const { 0: mark, index: at } = found;
    const missing = CLOSING.get(mark);
    if (missing !== undefined) {
      open.push({ at, mark, missing });
    } else if (!isLabel(found)) {
      const place = open.findLastIndex((one) => one.missing === (FOLDED[mark] ?? mark));
      if (place === -1) odd.push({ at, mark, missing });
      else odd.push(...open.splice(place).slice(1));
    }
  }
  return [...odd, ...open].sort((a, b) => a.at - b.at);
}
