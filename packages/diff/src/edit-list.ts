import type { Edit } from "./edition-changes.ts";

/** The parts between two kept pieces: what went and what came in its place. Either may be "". */
export interface Replacement {
  readonly removed: string;
  readonly added: string;
}

/** A text's way to its next state: kept and replaced pieces in reading order. */
export type Piece = string | Replacement;

/** The pieces as edits: neighbours joined, empty ones dropped, a removal before the addition that replaces it. */
export function editsOf(pieces: readonly Piece[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const piece of joinPieces(pieces)) {
    if (typeof piece === "string") edits.push({ op: "keep", text: piece });
    else {
      if (piece.removed !== "") edits.push({ op: "remove", text: piece.removed });
      if (piece.added !== "") edits.push({ op: "add", text: piece.added });
    }
  }
  return edits;
}

/** The same pieces with neighbours of a kind joined and empty ones dropped: kept and replaced in turn. */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === "string") {
      if (piece === "") continue;
      if (typeof last === "string") joined[joined.length - 1] = last + piece;
      else joined.push(piece);
    } else if (piece.removed !== "" || piece.added !== "") {
      if (last === undefined || typeof last === "string") joined.push(piece);
      else
        joined[joined.length - 1] = {
          removed: last.removed + piece.removed,
          added: last.added + piece.added,
        };
    }
  }
  return joined;
}
