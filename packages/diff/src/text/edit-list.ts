import type { Edit } from "../changes/edition-changes.ts";
import { meaningOf } from "../numbers/number-meaning.ts";
import { findNumbers, mayBegin } from "../numbers/number-token.ts";

/** The parts between two kept pieces: what went and what came in its place. Either may be "". */
export interface Replacement {
  readonly removed: string;
  readonly added: string;
  /** The number of its move, where a part stands at another place: one piece with what went, one with what came. */
  readonly move?: number;
  /** What changed in a part that moved, from its old state to its new one; empty for nothing. */
  readonly inner?: readonly Edit[];
}

/** A text's way to its next state: kept and replaced pieces in reading order. */
export type Piece = string | Replacement;

/** The pieces as edits: neighbours joined, empty ones dropped, a removal before the addition that replaces it. */
export function editsOf(pieces: readonly Piece[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const piece of joinPieces(joinPieces(pieces).flatMap(setLineEndsApart))) {
    if (typeof piece === "string") edits.push({ op: "keep", text: piece });
    else {
      const move = piece.move === undefined ? {} : { move: piece.move };
      const inner =
        piece.inner === undefined || piece.inner.length === 0 ? {} : { inner: piece.inner };
      if (piece.removed !== "") edits.push({ op: "remove", text: piece.removed, ...move });
      if (piece.added !== "") edits.push({ op: "add", text: piece.added, ...move, ...inner });
    }
  }
  return edits;
}

/**
 * The same pieces with neighbours of a kind joined and empty ones dropped.
 * A figure that took the place of a figure stays apart from other changes beside it.
 */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === "string") {
      if (piece === "") continue;
      if (typeof last === "string") joined[joined.length - 1] = last + piece;
      else joined.push(piece);
    } else if (piece.removed !== "" || piece.added !== "") {
      if (!isReplacement(last) || staysApart(last) || staysApart(piece)) joined.push(piece);
      else joined[joined.length - 1] = joinReplacements(last, "", piece);
    }
  }
  return joined;
}

/** A figure that took the place of a figure, and a part that moved, are each a change of their own. */
function staysApart(piece: Replacement): boolean {
  return piece.move !== undefined || isFigureChange(piece);
}

/** A line end that both sides begin or end with is kept: {⏎→文。⏎} inserts 文。 before a line end. */
function setLineEndsApart(piece: Piece): Piece[] {
  if (typeof piece === "string" || piece.removed === "" || piece.added === "") return [piece];
  // What went with one sentence and came with the next one stayed where it was.
  if (piece.removed === piece.added) return [piece.removed];
  let { removed, added } = piece;
  let start = "";
  let end = "";
  for (
    let same = commonLineEnd(removed, added, FIRST);
    same !== "";
    same = commonLineEnd(removed, added, FIRST)
  ) {
    start += same;
    removed = removed.slice(same.length);
    added = added.slice(same.length);
  }
  for (
    let same = commonLineEnd(removed, added, LAST);
    same !== "";
    same = commonLineEnd(removed, added, LAST)
  ) {
    end = same + end;
    removed = removed.slice(0, -same.length);
    added = added.slice(0, -same.length);
  }
  return [start, { removed, added }, end];
}

const FIRST = /^(?:\r\n|\r|\n)/;
const LAST = /(?:\r\n|\r|\n)$/;

function commonLineEnd(a: string, b: string, pattern: RegExp): string {
  const found = pattern.exec(a)?.[0] ?? "";
  return found === pattern.exec(b)?.[0] ? found : "";
}

/** One replacement of two and of the kept text between them. */
export function joinReplacements(left: Replacement, kept: string, right: Replacement): Replacement {
  return { removed: left.removed + kept + right.removed, added: left.added + kept + right.added };
}

/** Whether a piece is there and is a replacement. */
export function isReplacement(piece: Piece | undefined): piece is Replacement {
  return typeof piece === "object";
}

/** Whether another figure took the place of a figure, and nothing else happened there. The same in another notation is none. */
export function isFigureChange({ removed, added }: Replacement): boolean {
  if (removed === "" || added === "") return false;
  const from = keyOf(removed);
  const to = from === undefined ? undefined : keyOf(added);
  return to !== undefined && to !== from;
}

/** What a text that is one number means; undefined for any other. */
function keyOf(figure: string): string | undefined {
  if (figure.length >= 40 || !mayBegin(figure)) return undefined;
  const [number] = findNumbers(figure);
  const isWhole = number?.start === 0 && number.end === figure.length && number.form !== "mark";
  return isWhole ? meaningOf(number).key : undefined;
}
