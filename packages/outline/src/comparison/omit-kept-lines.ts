import type { SidePiece, TextSides } from "../texts/text-sides.ts";
import { label, OMITTED } from "./comparison-row.ts";

/** Fewer characters than this are read as quickly as （略）, in UTF-16 units. */
const SHORT = 40;

/** Both sides with every run of whole lines that stayed the same as （略）. A line in which something changed stands there whole. */
export function omitKeptLines({ before, after }: TextSides): TextSides {
  return { before: omitOn(before), after: omitOn(after) };
}

function omitOn(pieces: readonly SidePiece[]): readonly SidePiece[] {
  return pieces.flatMap((piece, place) => {
    if (piece.mark !== "kept") return [piece];
    const lines = piece.text.split("\n");
    // The first line goes on from the piece before, the last goes on in the piece after it.
    const from = place === 0 ? 0 : 1;
    const to = place === pieces.length - 1 ? lines.length : lines.length - 1;
    const omitted = lines.slice(from, to).join("\n");
    if (omitted.length < SHORT) return [piece];
    return [
      { mark: "kept" as const, text: lines.slice(0, from).map(endLine).join("") },
      label(OMITTED),
      { mark: "kept" as const, text: lines.slice(to).map(startLine).join("") },
    ].filter(({ text }) => text !== "");
  });
}

function endLine(line: string): string {
  return `${line}\n`;
}

function startLine(line: string): string {
  return `\n${line}`;
}
