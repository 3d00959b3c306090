import { commonSentences } from "./common-ends.ts";
import { compareWords, isWrittenAnew } from "./compare-words.ts";
import type { WordBudget } from "./compare-words.ts";
import { editsOf } from "./edit-list.ts";
import type { Piece } from "./edit-list.ts";
import type { Edit, TextChange } from "../changes/edition-changes.ts";
import { pairFigures } from "../figures/pair-figures.ts";
import type { FigurePair, UnpairedFigure } from "../figures/pair-figures.ts";
import { movesFreely } from "../kind/moves-freely.ts";
import { judgeText } from "../kind/judge-text.ts";
import type { TextVerdict } from "../kind/judge-text.ts";
import { isSameNotation } from "../notation/normalize-notation.ts";
import { alignSentences } from "./align-sentences.ts";
import type { SentencePair } from "./align-sentences.ts";

/** How one text became another. */
export interface TextComparison {
  /** Undefined for equal texts. 据置 and 組織名 are not among them: it takes two editions to say so. */
  readonly kind: Exclude<TextChange["kind"], "据置" | "組織名"> | undefined;
  /** What the kind rests on: how the words differ, and which numbers do. */
  readonly verdict: TextVerdict;
  /** The sentences that stand opposite, those that are the same on both sides left out at either end. */
  readonly sentences: readonly SentencePair[];
  /** Pieces in reading order: kept and removed ones joined are the old text, kept and added ones the new, to the character. */
  readonly edits: readonly Edit[];
  /** True where the texts have too little in common to be compared (全部改め), or where comparing would take too long. */
  readonly rewritten?: true;
  readonly figures: readonly FigurePair[];
  readonly unpaired: readonly UnpairedFigure[];
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
      verdict: { words: "同じ", numbers: [], isCounted: false },
      sentences: [],
      edits: before === "" ? [] : [{ op: "keep", text: before }],
      figures: [],
      unpaired: [],
    };
  const ends = commonSentences(before, after);
  const left = before.slice(ends.start, before.length - ends.end);
  const right = after.slice(ends.start, after.length - ends.end);
  const aligned = alignSentences(left, right);
  const sentences = aligned ?? [
    { before: left, after: "" },
    { before: "", after: right },
  ];
  const pieces = aligned && [
    before.slice(0, ends.start),
    ...piecesOf(aligned),
    before.slice(before.length - ends.end),
  ];
  const isAnew =
    before !== "" && after !== "" && (pieces === undefined || isWrittenAnew(pieces, LEAST_KEPT));
  const edits = editsOf(
    isAnew || pieces === undefined ? [{ removed: before, added: after }] : pieces,
  );
  const { figures, unpaired } = pairFigures(
    sentences,
    after.slice(Math.max(0, ends.start - 500), ends.start),
  );
  const judged = judgeText(sentences);
  const isHeavier =
    judged.words !== "実質" &&
    sentences.some(({ move }) => move !== undefined) &&
    !movesFreely(before, after);
  const verdict = isHeavier ? { ...judged, words: "実質" as const } : judged;
  const isCounted = verdict.words === "同じ" && (verdict.isCounted || verdict.numbers.length > 0);
  const kind = !isCounted && isNotation(left, right, edits) ? "表記" : kindOf(verdict);
  const isLong = Math.max(before.length, after.length) > SHORT;
  const told = { kind, verdict, sentences, edits, figures, unpaired };
  return isAnew && isLong && kind !== "表記" ? { ...told, rewritten: true } : told;
}

function kindOf({ words, numbers, isCounted }: TextVerdict): TextComparison["kind"] {
  if (words === "実質") return "実質";
  if (numbers.length > 0 || isCounted) return "数値";
  return words === "同じ" ? "表記" : words;
}

/** The whole texts decide; that the changed pieces are not alike tells most of the others apart for less. */
function isNotation(before: string, after: string, edits: readonly Edit[]): boolean {
  const [removed = "", added = ""] = (["remove", "add"] as const).map((op) =>
    edits
      .flatMap((edit) => (edit.op === op ? edit.text : []))
      .join("")
      .replace(/\s/g, ""),
  );
  // Notation changes the length little.
  if (Math.abs(removed.length - added.length) > 8 + removed.length / 2) return false;
  return isSameNotation(removed, added) && isSameNotation(before, after);
}

function piecesOf(sentences: readonly SentencePair[]): readonly Piece[] {
  const moved = new Map<number, string>();
  let moves = 0;
  for (const { before, move } of sentences) {
    if (move === undefined) continue;
    moves = Math.max(moves, move);
    if (before !== "") moved.set(move, before);
  }
  const budget: WordBudget = { characters: WORD_BUDGET, moves };
  return sentences.flatMap(({ before, after, move }): readonly Piece[] => {
    if (move === undefined) return compareWords(before, after, budget);
    if (before !== "") return [{ removed: before, added: "", move }];
    return [
      { removed: "", added: after, move, inner: innerOf(moved.get(move) ?? "", after, budget) },
    ];
  });
}

/** What changed in a sentence that moved; a line end that came or went with its place is none. */
function innerOf(before: string, after: string, budget: WordBudget): readonly Edit[] {
  return before.trim() === after.trim() ? [] : editsOf(compareWords(before, after, budget));
}
