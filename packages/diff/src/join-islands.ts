import { joinPieces } from "./edit-list.ts";
import type { Piece, Replacement } from "./edit-list.ts";
import { isNumber } from "./number-token.ts";

/**
 * Joins the small kept words between two replacements into them, so that a person reads one change and not confetti.
 * A kept word stays where it says something, at the end of a sentence or line, and next to a figure that took the place of a figure (15名→20名).
 */
export function joinIslands(pieces: readonly Piece[]): Piece[] {
  let current = joinPieces(pieces);
  // Joining makes its neighbours larger, and so may make another island small beside them.
  for (let round = 0; round < 3; round += 1) {
    const joined = joinOnce(current);
    if (joined.length === current.length) return joined;
    current = joined;
  }
  return current;
}

function joinOnce(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const [place, piece] of pieces.entries()) {
    const left = joined.at(-1);
    const right = pieces[place + 1];
    if (
      typeof piece === "string" &&
      isReplacement(left) &&
      isReplacement(right) &&
      isIsland(piece, left, right)
    ) {
      joined[joined.length - 1] = { removed: left.removed + piece, added: left.added + piece };
    } else if (typeof piece !== "string" && isReplacement(left)) {
      joined[joined.length - 1] = {
        removed: left.removed + piece.removed,
        added: left.added + piece.added,
      };
    } else joined.push(piece);
  }
  return joined;
}

function isReplacement(piece: Piece | undefined): piece is Replacement {
  return typeof piece === "object";
}

function isIsland(kept: string, left: Replacement, right: Replacement): boolean {
  if (/[。\r\n]/.test(kept) || isFigureChange(left) || isFigureChange(right)) return false;
  // Two insertions, two removals, or one of each read well as they are.
  if (!isExchange(left) && !isExchange(right)) return false;
  const weight = weightOf(kept);
  if (kept.length <= 2 && weight <= 2) return true;
  return weight * 3 <= Math.min(sizeOf(left), sizeOf(right));
}

function isExchange(piece: Replacement): boolean {
  return piece.removed !== "" && piece.added !== "";
}

/** Whether a figure took the place of a figure, and nothing else happened there. */
export function isFigureChange(piece: Replacement): boolean {
  return isNumber(piece.removed) && isNumber(piece.added);
}

function sizeOf(piece: Replacement): number {
  return Math.max(weightOf(piece.removed), weightOf(piece.added));
}

/** How much a text says: kana and signs 1 each, everything else (kanji, katakana, letters, digits) 2. */
export function weightOf(text: string): number {
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
