import { commonSentences } from "./common-ends.ts";
import { compareWords, isWrittenAnew } from "./compare-words.ts";
import type { WordBudget } from "./compare-words.ts";
import { editsOf } from "./edit-list.ts";
import type { Piece } from "./edit-list.ts";
import type { Edit, TextChange } from "../changes/edition-changes.ts";
import { judgeKind } from "../kind/judge-kind.ts";
import { pairFigures } from "../figures/pair-figures.ts";
import type { FigurePair } from "../figures/pair-figures.ts";
import { pairSentences } from "./pair-sentences.ts";

/** How one text became another. */
export interface TextComparison {
  /** Undefined for equal texts. 据置 is not among them: it takes two editions to say so. */
  readonly kind: Exclude<TextChange["kind"], "据置" | "組織名"> | undefined;
  /** Pieces in reading order: kept and removed ones joined are the old text, kept and added ones the new, to the character. */
  readonly edits: readonly Edit[];
  /** True where the texts have too little in common to be compared (全部改め), or where comparing would take too long. */
  readonly rewritten?: true;
  readonly figures: readonly FigurePair[];
}

/** So many characters of a text are compared word by word; a measure's whole page has about 1,300. Beyond, sentences change as a whole. */
const WORD_BUDGET = 30_000;
/** A smaller share of kept kanji, katakana and letters, and the text counts as written anew. Less than for a sentence: one kept among many is worth seeing. */
const LEAST_KEPT = 0.15;
/** Shorter texts are never called written anew: there 継続→拡充 is simply the change. */
const SHORT = 20;

/** Compares two texts sentence by sentence, then word by word. Any two texts take a fraction of a second at most. */
export function compareTexts(before: string, after: string): TextComparison {
  if (before === after)
    return {
      kind: undefined,
      edits: before === "" ? [] : [{ op: "keep", text: before }],
      figures: [],
    };
  const pieces = piecesBetween(before, after, { characters: WORD_BUDGET });
  const isAnew =
    before !== "" && after !== "" && (pieces === undefined || isWrittenAnew(pieces, LEAST_KEPT));
  const edits = editsOf(
    isAnew || pieces === undefined ? [{ removed: before, added: after }] : pieces,
  );
  const figures = pairFigures(before, after, edits);
  const kind = judgeKind(before, after, edits);
  if (!isAnew || kind === "表記" || Math.max(before.length, after.length) <= SHORT)
    return { kind, edits, figures };
  return { kind: kind === "字句" ? "実質" : kind, edits, rewritten: true, figures };
}

function piecesBetween(
  before: string,
  after: string,
  budget: WordBudget,
): readonly Piece[] | undefined {
  const ends = commonSentences(before, after);
  const left = before.slice(ends.start, before.length - ends.end);
  const right = after.slice(ends.start, after.length - ends.end);
  const pairs = pairSentences(left, right);
  if (pairs === undefined) return undefined;
  return [
    before.slice(0, ends.start),
    ...pairs.flatMap((pair) => compareWords(pair.before, pair.after, budget)),
    before.slice(before.length - ends.end),
  ];
}
