import type { Edit } from "@torikumi/diff";

/** A piece of one side of a comparison. */
interface SidePiece {
  readonly op: "keep" | "add" | "remove";
  readonly text: string;
}

/** The two sides of a 新旧対照表. */
export interface ComparisonSides {
  readonly before: readonly SidePiece[];
  readonly after: readonly SidePiece[];
}

/** Splits the pieces of a comparison into the old text (kept and removed) and the new text (kept and added). */
export function toSides(edits: readonly Edit[]): ComparisonSides {
  return {
    before: edits.filter(({ op }) => op !== "add"),
    after: edits.filter(({ op }) => op !== "remove"),
  };
}
