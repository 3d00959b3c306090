import { likeness } from "@torikumi/record";
import { alignTokens } from "./align-tokens.ts";
import type { Stretch } from "./align-tokens.ts";
import { commonClauses } from "./common-ends.ts";
import { isFigureChange } from "./edit-list.ts";
import type { Piece } from "./edit-list.ts";
import { joinIslands } from "./join-islands.ts";
import { normalizeNotation } from "../notation/normalize-notation.ts";
import { isNumber } from "../numbers/number-token.ts";
import { tokenize } from "./tokenize.ts";
import { takeWholeWords } from "./whole-words.ts";

/** More tokens than this that came or went in one sentence, and it counts as written anew. */
const MOST_EDITS = 300;
/** A smaller share of kept kanji, katakana and letters, and a sentence counts as written anew. Found by reading results. */
const LEAST_KEPT = 0.3;
/** Where one sentence goes into a longer one: the least share of the shorter that has to be kept. */
const LEAST_CONTAINED = 0.6;

/** A smaller share of common character pairs, and the words of two sentences are not looked at. */
const LEAST_LIKENESS = 0.1;

/** How many more characters may be compared word by word; shared by all sentences of a text, so that cost stays bounded. */
export interface WordBudget {
  characters: number;
  /** How many parts of the text have moved so far. */
  moves: number;
}

/** Compares two sentences word by word, only where they differ. One replacement where they have too little in common. */
export function compareWords(before: string, after: string, budget: WordBudget): readonly Piece[] {
  if (before === after) return [before];
  const whole = [{ removed: before, added: after }];
  if (before === "" || after === "") return whole;
  const ends = commonClauses(before, after);
  const left = before.slice(ends.start, before.length - ends.end);
  const right = after.slice(ends.start, after.length - ends.end);
  if (ends.start + ends.end === 0 && isFarApart(left, right)) return whole;
  const middle =
    left === "" || right === ""
      ? [{ removed: left, added: right }]
      : compareTokens(left, right, budget);
  if (middle === undefined) return whole;
  const pieces = [before.slice(0, ends.start), ...middle, before.slice(before.length - ends.end)];
  return isWrittenAnew(pieces, LEAST_KEPT) ? whole : pieces;
}

/** Whether two sentences of some length share so little that comparing their words would end in 全部改め anyway. */
function isFarApart(before: string, after: string): boolean {
  return before.length + after.length > 60 && likeness(before, after) < LEAST_LIKENESS;
}

function compareTokens(before: string, after: string, budget: WordBudget): Piece[] | undefined {
  if (before.length + after.length > budget.characters) return undefined;
  budget.characters -= before.length + after.length;
  const left = tokenize(before);
  const right = tokenize(after);
  if (differInNumbers(left, right)) {
    return left.map((token, place) =>
      token === right[place] ? token : { removed: token, added: right[place] ?? "" },
    );
  }
  const stretches = alignTokens(left, right, MOST_EDITS);
  return (
    stretches &&
    joinIslands(
      takeWholeWords(stretches, left, right).flatMap((stretch) => piecesOf(stretch, left, right)),
    )
  );
}

/** Token for token the same but for numbers: 58名から62名 → 62名から65名 has two figures changed, not one gone and one come. */
function differInNumbers(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  return left.every((token, place) => {
    const other = right[place] ?? "";
    return (
      token === other || (isNumber(token) && isNumber(other) && shapeOf(token) === shapeOf(other))
    );
  });
}

/** A replacement with the figures at its ends set apart: 15名の職員→20名の相談員 is 15名→20名 and の職員→の相談員. */
function piecesOf(stretch: Stretch, left: readonly string[], right: readonly string[]): Piece[] {
  let { from, to, afterFrom, afterTo } = stretch;
  if (stretch.same) return [left.slice(from, to).join("")];
  const pieces: Piece[] = [];
  const last: Piece[] = [];
  if (from < to && afterFrom < afterTo && isFigureFor(left[from], right[afterFrom])) {
    pieces.push({ removed: left[from++] ?? "", added: right[afterFrom++] ?? "" });
  }
  if (from < to && afterFrom < afterTo && isFigureFor(left[to - 1], right[afterTo - 1])) {
    last.push({ removed: left[--to] ?? "", added: right[--afterTo] ?? "" });
  }
  return [
    ...pieces,
    { removed: left.slice(from, to).join(""), added: right.slice(afterFrom, afterTo).join("") },
    ...last,
  ];
}

function isFigureFor(removed = "", added = ""): boolean {
  return isFigureChange({ removed, added }) && shapeOf(removed) === shapeOf(added);
}

/** The figure without its sign and digits: same unit, same era notation. */
function shapeOf(figure: string): string {
  return figure
    .replace(/^[▲△－−+＋-]/, "")
    .replace(/^[一二三四五六七八九十百千]+|[0-9０-９,，.．元][0-9０-９,，.．元百千万億]*/g, "#");
}

/**
 * Whether what is kept of two texts is too little to read one as a change of the other. What moved is kept; a figure
 * for a figure and the same in another notation weigh nothing.
 */
export function isWrittenAnew(pieces: readonly Piece[], leastKept: number): boolean {
  if (!pieces.some(isKept)) return true;
  if (!isMostlyReplaced(pieces, leastKept)) return false;
  return isMostlyReplaced(
    pieces.filter(
      (piece) =>
        typeof piece === "string" ||
        normalizeNotation(piece.removed) !== normalizeNotation(piece.added),
    ),
    leastKept,
  );
}

function isKept(piece: Piece): boolean {
  return typeof piece === "string" ? piece !== "" : piece.move !== undefined;
}

function isMostlyReplaced(pieces: readonly Piece[], leastKept: number): boolean {
  let kept = 0;
  let removed = 0;
  let added = 0;
  for (const piece of pieces.flatMap(piecesInside)) {
    if (typeof piece === "string") kept += contentLength(piece);
    else if (!isFigureChange(piece)) {
      removed += contentLength(piece.removed);
      added += contentLength(piece.added);
    }
  }
  if (kept + removed === 0 || kept + added === 0) return false;
  return (
    2 * kept < leastKept * (2 * kept + removed + added) &&
    kept < LEAST_CONTAINED * (kept + Math.min(removed, added))
  );
}

/** A part that moved comes twice; what it keeps is told where it stands now. */
function piecesInside(piece: Piece): readonly Piece[] {
  if (typeof piece === "string" || piece.move === undefined) return [piece];
  if (piece.added === "") return [];
  if (piece.inner === undefined || piece.inner.length === 0) return [piece.added];
  return piece.inner.map(({ op, text }) => {
    if (op === "keep") return text;
    return op === "add" ? { removed: "", added: text } : { removed: text, added: "" };
  });
}

/** How many characters carry meaning: all but hiragana, digits, signs and spaces. */
function contentLength(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isSlight =
      code <= 0x40 ||
      (code >= 0x3000 && code <= 0x309f && code !== 0x3005) ||
      code === 0x30fb ||
      (code >= 0xff00 && code <= 0xff20);
    if (!isSlight) count += 1;
  }
  return count;
}
