import type { SourceFile } from "./source-file.ts";

/** A stretch of a text by offsets: from 0, in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of a file as people and editors count it: lines and columns from 1, in UTF-16 units,
 * end exclusive.
 */
export interface Location {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * How heavy a finding is: an `error` stops publishing, a `warning` asks for a look, an `info`
 * explains.
 */
export type Severity = "error" | "warning" | "info";

/** Another place that a finding speaks of, with the reason in Japanese. */
export interface Related extends Location {
  readonly message: string;
}

/**
 * A change of the file that mends the finding and nothing else: replace `start`–`end` by `text`.
 */
export interface Fix extends Span {
  readonly text: string;
}

/** One finding, always at a place. */
export interface Diagnostic extends Location {
  readonly severity: Severity;
  /** Rule id, e.g. `category-vocabulary`. */
  readonly rule: string;
  /** Japanese: what is wrong and what to do. */
  readonly message: string;
  readonly related: readonly Related[];
  readonly fix?: Fix;
}

const lineStarts = new WeakMap<SourceFile, readonly number[]>();

/**
 * Turns offsets of a file into lines and columns.
 * Offsets beyond the text point at its end. CR, LF and CRLF each end one line.
 */
export function locate(file: SourceFile, span: Span): Location {
  const starts = startsOf(file);
  const start = pointAt(starts, inLine(file.text, span.start));
  const end = pointAt(starts, inLine(file.text, Math.max(span.end, span.start)));
  return {
    path: file.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** An offset inside the text, and never between the two characters of a CRLF. */
function inLine(text: string, offset: number): number {
  const at = Math.min(offset, text.length);
  return text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
}

function pointAt(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

function startsOf(file: SourceFile): readonly number[] {
  const known = lineStarts.get(file);
  if (known !== undefined) return known;
  const starts = [0];
  for (const end of file.text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  lineStarts.set(file, starts);
  return starts;
}

/**
 * Orders findings by path, then place, then rule, so that output never depends on the order of
 * work.
 */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
