import { likeness } from "@torikumi/record";
import { alignTokens } from "./align-tokens.ts";
import type { Stretch } from "./align-tokens.ts";
import { commonClauses, EXTENDING } from "./common-ends.ts";
import { isFigureChange, isReplacement } from "./edit-list.ts";
import type { Piece } from "./edit-list.ts";
import { joinIslands } from "./join-islands.ts";
import { isSameNotation } from "../notation/normalize-notation.ts";
import { findNumbers, isNumber } from "../numbers/number-token.ts";
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
  const alone = numbersAlone(before, after);
  if (alone !== undefined) return alone;
  const left = tokenize(before);
  const right = tokenize(after);
  const stretches = alignTokens(left, right, MOST_EDITS);
  return (
    stretches &&
    joinIslands(
      takeWholeWords(stretches, left, right).flatMap((stretch) => piecesOf(stretch, left, right)),
    )
  );
}

/**
 * The pieces of two texts that are the same but for their numbers: 58名から62名 → 62名から65名 has two figures changed, not
 * one gone and one come. Undefined for others.
 */
function numbersAlone(before: string, after: string): Piece[] | undefined {
  const [left, right] = [findNumbers(before), findNumbers(after)];
  if (left.length === 0 || left.length !== right.length) return undefined;
  const pieces: Piece[] = [];
  let [end, afterEnd] = [0, 0];
  for (const [place, from] of left.entries()) {
    const to = right[place];
    const words = before.slice(end, from.start);
    if (to === undefined || words !== after.slice(afterEnd, to.start)) return undefined;
    if (EXTENDED.test(before.charAt(from.end) + after.charAt(to.end))) return undefined;
    pieces.push(words);
    if (from.text === to.text) pieces.push(from.text);
    else {
      if (!isNumber(from.text) || !isNumber(to.text) || shapeOf(from.text) !== shapeOf(to.text))
        return undefined;
      pieces.push({ removed: from.text, added: to.text });
    }
    [end, afterEnd] = [from.end, to.end];
  }
  const words = before.slice(end);
  return words === after.slice(afterEnd) ? [...pieces, words] : undefined;
}

/** What joins the character before it to one grapheme. */
const EXTENDED = new RegExp(EXTENDING, "u");

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
      (piece) => typeof piece === "string" || !isSameNotation(piece.removed, piece.added),
    ),
    leastKept,
  );
}

function isKept(piece: Piece): boolean {
  return typeof piece === "string" ? piece !== "" : piece.move !== undefined;
}

function isMostlyReplaced(pieces: readonly Piece[], leastKept: number): boolean {
  const parts = pieces.flatMap(piecesInside);
  const replaced = parts.filter(isReplacement);
  const changed = replaced.reduce((sum, one) => sum + one.removed.length + one.added.length, 0);
  // Where little went and came it is not looked at closely.
  const enough = (leastKept * changed) / (2 - 2 * leastKept);
  let kept = 0;
  for (const part of parts) {
    if (typeof part === "string") kept += contentLength(part, enough - kept);
    if (kept > 0 && kept >= enough) return false;
  }
  let removed = 0;
  let added = 0;
  for (const piece of replaced) {
    if (isFigureChange(piece)) continue;
    removed += contentLength(piece.removed);
    added += contentLength(piece.added);
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

/** How many characters carry meaning: all but hiragana, digits, signs and spaces. Counted no further than `enough`. */
function contentLength(text: string, enough = text.length): number {
  let count = 0;
  for (let at = 0; at < text.length && count <= enough; at += 1) {
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
