import type { Nodes, PhrasingContent } from "mdast";
import { decodeString } from "micromark-util-decode-string";
import type { Span } from "../place/diagnostic.ts";
import type { Problem } from "../place/problem.ts";
import type { DrawnOtherwise } from "./body.ts";
import { breakInAddress, escapedAddresses } from "./escaped-addresses.ts";
import type { TextMapper } from "../place/text-mapper.ts";
import { inlineMessage, strayMarksMessage } from "./markup-names.ts";

/**
 * A backslash escape or a character reference, as CommonMark defines them; or a line end with the
 * blanks around it.
 */
const ESCAPE =
  /\\[!-/:-@[-`{-~]|&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{0,31});|(?<![ \t])[ \t]*(?:\r\n|\r|\n)[ \t]*/g;
/**
 * Marks around words that make no format where they stand, since a bracket or a full stop is beside
 * them: `これは**「重要」**です`. Not after a backslash.
 */
const STRAY_MARKS = /(?<![\\*_~])(\*{1,3}|_{2,3}|~~)(?=[^\s*_~])[^*_~\r\n]*[^\s*_~\\]\1(?![*_~])/g;

/** A Markdown text on its way from the parser's tree to plain text. */
export interface Reading {
  readonly source: string;
  /** Offset at which the text given to the parser begins. */
  readonly base: number;
  /** What was found on the way. */
  readonly problems: Problem[];
  readonly drawnOtherwise: DrawnOtherwise[];
  /** Line ends in the block being read that GitHub draws as a space. */
  readonly joins: Span[];
  /** References in it that stand for a line end and are drawn as a space. */
  readonly references: Span[];
}

/**
 * Puts inline nodes as text with their escapes undone; a line end inside a paragraph begins a new
 * line of the text. What is more than text is reported and stays as it was typed.
 */
export function putInline(
  reading: Reading,
  mapper: TextMapper,
  nodes: readonly PhrasingContent[],
): void {
  for (const node of nodes) {
    const at = spanOf(reading, node);
    const raw = reading.source.slice(at.start, at.end);
    if (node.type === "text" || node.type === "break") {
      reportStrayMarks(reading, raw, at.start);
      reading.drawnOtherwise.push(...escapedAddresses(raw, at.start));
      if (node.type === "text") putUnescaped(mapper, raw, at.start, reading);
      else {
        reading.drawnOtherwise.push(...breakInAddress(reading.source, raw, at.start));
        putUnescaped(mapper, raw.replace(/^\\/, " "), at.start);
      }
    } else {
      report(reading, at, inlineMessage(node.type, raw));
      putLines(mapper, raw, at.start);
    }
  }
}

function reportStrayMarks(reading: Reading, raw: string, from: number): void {
  for (const { 0: words, 1: marks = "", index } of raw.matchAll(STRAY_MARKS)) {
    const start = from + index;
    report(reading, { start, end: start + words.length }, strayMarksMessage(marks));
  }
}

/** Puts text with its escapes undone; given `reading`, what GitHub draws as a space is noted there. */
function putUnescaped(mapper: TextMapper, text: string, from: number, reading?: Reading): void {
  let done = 0;
  for (const escape of text.matchAll(ESCAPE)) {
    if (escape.index > done) mapper.put(clean(text.slice(done, escape.index)), from + done);
    done = escape.index + escape[0].length;
    if (/[\r\n]/.test(escape[0])) {
      reading?.joins.push({ start: from + escape.index, end: from + done });
      mapper.endLine(from + escape.index);
      mapper.startLine(from + done);
    } else {
      const character = decodeString(escape[0]);
      if (character === "\n")
        reading?.references.push({ start: from + escape.index, end: from + done });
      mapper.put(character, from + escape.index, escape[0].length);
    }
  }
  if (done < text.length) mapper.put(clean(text.slice(done)), from + done);
}

/** Puts a stretch of the file as lines of text, exactly as it was typed. */
export function putRaw(reading: Reading, mapper: TextMapper, { start, end }: Span): void {
  mapper.startLine(start);
  putLines(mapper, reading.source.slice(start, end), start);
  mapper.endLine(end);
}

function putLines(mapper: TextMapper, raw: string, from: number): void {
  let done = 0;
  for (const end of raw.matchAll(/\r\n|\r|\n/g)) {
    if (end.index > done) mapper.put(clean(raw.slice(done, end.index)), from + done);
    done = end.index + end[0].length;
    mapper.endLine(from + end.index);
    mapper.startLine(from + done);
  }
  if (done < raw.length) mapper.put(clean(raw.slice(done)), from + done);
}

/** U+0000 is U+FFFD in Markdown. */
function clean(text: string): string {
  return text.replaceAll("\0", "\uFFFD");
}

/** Where a node stands in the file. */
export function spanOf(reading: Reading, node: Nodes): Span {
  const start = reading.base + (node.position?.start.offset ?? 0);
  return { start, end: reading.base + (node.position?.end.offset ?? 0) };
}

/** Notes that a stretch of the file is no plain text. */
export function report(reading: Reading, at: Span, message: string): void {
  reading.problems.push({ rule: "plain-text", at, message });
}
