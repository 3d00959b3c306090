import type { SidePiece } from "@torikumi/outline";
import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from "docx";

import { visiblePiece, visibleText } from "../marks/visible-text.ts";

/** Lines under and through, never colour alone; what is no text of the record stands bold. */
const MARKS: Readonly<Record<SidePiece["mark"], IRunOptions>> = {
  kept: {},
  added: { underline: {} },
  removed: { strike: true },
  label: { bold: true },
};

/** A text as paragraphs, one for each of its lines; what XML cannot hold is written out. */
export function wordLines(text: string, options: IParagraphOptions = {}): readonly Paragraph[] {
  return wordPieces([{ mark: "kept", text }], options);
}

/** The pieces of a side as paragraphs, one for each line; a line end that came or went is named. */
export function wordPieces(
  pieces: readonly SidePiece[],
  options: IParagraphOptions = {},
): readonly Paragraph[] {
  const lines: TextRun[][] = [[]];
  for (const { mark, text } of pieces) {
    const isMarked = mark === "removed" || mark === "added";
    const shown = isMarked ? visiblePiece(text) : visibleText(text);
    const broken = isMarked && /^\n+$/.test(text) ? "\n" : "";
    for (const [place, words] of `${shown}${broken}`.split("\n").entries()) {
      if (place > 0) lines.push([]);
      if (words !== "") lines.at(-1)?.push(new TextRun({ ...MARKS[mark], text: words }));
    }
  }
  return lines.map((children) => new Paragraph({ ...options, children }));
}
