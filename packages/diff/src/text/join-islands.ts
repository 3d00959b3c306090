import { isFigureChange, isReplacement, joinPieces, joinReplacements } from "./edit-list.ts";
import type { Piece, Replacement } from "./edit-list.ts";
import { isNumber } from "../numbers/number-token.ts";
import { tokenize } from "./tokenize.ts";

/**
 * Joins the small kept words between two replacements into them, so that a person reads one change and not confetti.
 * A kept word stays where it says something, at the end of a sentence or line, and next to a figure that took the place of a figure (15名→20名).
 */
export function joinIslands(pieces: readonly Piece[]): Piece[] {
  let current = slideTogether(joinPieces(pieces));
  // Joining makes its neighbours larger, and so may make another island small beside them.
  for (let round = 0; round < 3; round += 1) {
    const joined = joinOnce(current);
    if (joined.length === current.length) return joined;
    current = joined;
  }
  return current;
}

/** 会[-議の議-]題 and 会議[-の議-]題 remove the same: where such a move lets two changes touch, they become one. */
function slideTogether(pieces: readonly Piece[]): Piece[] {
  const slid: Piece[] = [];
  for (const piece of pieces) {
    const kept = slid.at(-1);
    const left = slid.at(-2);
    const moved =
      typeof kept === "string" && isReplacement(left) && isReplacement(piece)
        ? slideLeft(piece, kept)
        : undefined;
    if (
      moved === undefined ||
      typeof kept !== "string" ||
      !isReplacement(left) ||
      isFigureChange(left)
    )
      slid.push(piece);
    else slid.splice(-2, 2, joinReplacements(left, "", moved), kept);
  }
  return joinPieces(slid);
}

/** An insertion or removal that ends like the kept text before it, moved in front of that text. */
function slideLeft(piece: Replacement, kept: string): Replacement | undefined {
  const moved = piece.removed + piece.added;
  if (isExchange(piece) || !moved.endsWith(kept) || !beginsToken(moved, moved.length - kept.length))
    return undefined;
  return {
    removed: piece.removed && kept + piece.removed.slice(0, -kept.length),
    added: piece.added && kept + piece.added.slice(0, -kept.length),
  };
}

function beginsToken(text: string, at: number): boolean {
  let start = 0;
  for (const token of tokenize(text)) {
    if (start >= at) break;
    start += token.length;
  }
  return start === at;
}

function joinOnce(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let place = 0; place < pieces.length; place += 1) {
    const piece = pieces[place] ?? "";
    const left = joined.at(-1);
    const right = pieces[place + 1];
    if (
      typeof piece === "string" &&
      isReplacement(left) &&
      isReplacement(right) &&
      isIsland(piece, left, right)
    ) {
      joined[joined.length - 1] = joinReplacements(left, piece, right);
      place += 1;
    } else joined.push(piece);
  }
  return joined;
}

function isIsland(kept: string, left: Replacement, right: Replacement): boolean {
  if (/[。\r\n]/.test(kept) || isFigureChange(left) || isFigureChange(right)) return false;
  // A figure that is kept between others that came and went has another role now: 94件から112件に → 112件から98件に.
  if (
    isNumber(kept) &&
    DIGIT.test(left.removed + right.removed) &&
    DIGIT.test(left.added + right.added)
  )
    return true;
  // Two insertions, two removals, or one of each read well as they are.
  if (!isExchange(left) && !isExchange(right)) return false;
  const weight = weightOf(kept);
  if (kept.length <= 2 && weight <= 2) return true;
  return weight * 3 <= Math.min(sizeOf(left), sizeOf(right));
}

const DIGIT = /[0-9０-９]/;

function isExchange(piece: Replacement): boolean {
  return piece.removed !== "" && piece.added !== "";
}

function sizeOf(piece: Replacement): number {
  return Math.max(weightOf(piece.removed), weightOf(piece.added));
}

/** How much a text says: kana and signs 1 each, everything else (kanji, katakana, letters, digits) 2. */
function weightOf(text: string): number {
  let weight = text.length;
  for (let at = 0; at < text.length; at += 1) if (!isSlight(text.charCodeAt(at))) weight += 1;
  return weight;
}

function isSlight(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x309f) ||
    code <= 0x2f ||
    code === 0x30fb ||
    (code >= 0xff00 && code <= 0xff0f)
  );
}
