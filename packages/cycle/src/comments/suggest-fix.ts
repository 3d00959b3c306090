import { locate } from "@torikumi/record";
import type { Fix, SourceFile } from "@torikumi/record";

/** Whole lines that take the place of others. Lines count from 1, both ends inclusive. */
export interface LineReplacement {
  readonly startLine: number;
  readonly line: number;
  /** The new lines, joined by "\n", without a last line break. */
  readonly text: string;
}

/**
 * A fix as a replacement of the whole lines that it touches, as GitHub's suggestions need it. Undefined without a fix or
 * file, and where the lines end in CR, which a suggestion cannot keep.
 */
export function suggestFix(
  fix: Fix | undefined,
  file: SourceFile | undefined,
): LineReplacement | undefined {
  if (fix === undefined || file === undefined) return undefined;
  const { text } = file;
  const from = text.lastIndexOf("\n", fix.start - 1) + 1;
  const found = text.indexOf("\n", fix.end);
  const to = found === -1 ? text.length : found;
  const lines = text.slice(from, fix.start) + fix.text + text.slice(fix.end, to);
  if (text.slice(from, to).includes("\r") || lines.includes("\r")) return undefined;
  const place = locate(file, { start: from, end: to });
  return { startLine: place.line, line: place.endLine, text: lines };
}
