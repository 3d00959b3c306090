import type { Span } from "./diagnostic.ts";

/** A text taken out of a file, together with where each of its characters stands there. */
export interface MappedText {
  /** Lines joined by "\n", Markdown's escapes undone. */
  readonly text: string;
  /**
   * Pairs of text index and file offset, flat and ascending: from one pair to the next both grow
   * alike. The last pair is the end of the text.
   */
  readonly marks: readonly number[];
}

/** Where `text.slice(from, to)` stands in the file. Covers escapes and list markers whole. */
export function sourceSpan(mapped: MappedText, from: number, to: number): Span {
  const start = offsetAt(mapped.marks, from);
  return { start, end: Math.max(start, to <= from ? start : offsetAt(mapped.marks, to)) };
}

function offsetAt(marks: readonly number[], index: number): number {
  let low = 0;
  let high = marks.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((marks[middle * 2] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return (marks[low * 2 + 1] ?? 0) + index - (marks[low * 2] ?? 0);
}
