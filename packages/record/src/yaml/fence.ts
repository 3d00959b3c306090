import { shorten } from "../word/shorten.ts";
import type { Span } from "../place/diagnostic.ts";
import type { Problem } from "../place/problem.ts";

/** A line that begins or ends the front matter. */
export interface Fence {
  /** Offset of its first character; of the file's, for what stands before an opening. */
  readonly start: number;
  /** Offset of the first character below it. */
  readonly end: number;
  /** What is wrong with it, where it was meant as a fence but is not quite one. */
  readonly problem?: Problem;
}

const LINE_END = "(?:\\r\\n|\\n|\\r|$)";
/** Lines that people take for `---`: of another length, indented, of other dashes, or with more behind it. */
const NEAR = `(?:[ \\t　]*(?:-{2,}|\\+{3,}|[－ー―—–─‐−]{2,})[ \\t　]*${LINE_END}|---[ \\t　]+\\S[^\\r\\n]*${LINE_END})`;
const TRAILED = /^---[ \t　]+(\S.*)$/s;
const OPENING = new RegExp(`^\\uFEFF?---[ \\t]*${LINE_END}`);
/** One as the first line that is not empty, with a key below it. */
const NEAR_OPENING = new RegExp(`${NEAR}(?=[^\\s:：]{1,20}[:：])`, "y");
/** So many blanks before it are its indent. */
const INDENT = /[ \t　]{1,20}$/;
/** Not `^` with the flag m, which takes U+2028 for a line end too. */
const CLOSING = new RegExp(`(?<=[\\r\\n])(?:---[ \\t]*${LINE_END}|(${NEAR})|(## ))`, "g");

/** The `---` at the top of a page; undefined where the page has no front matter. */
export function openingFence(text: string): Fence | undefined {
  const exact = OPENING.exec(text);
  if (exact !== null) return { start: 0, end: exact[0].length };
  const first = text.search(/[^\uFEFF\s]/);
  if (first === -1) return undefined;
  const indent = INDENT.exec(text.slice(Math.max(0, first - 20), first))?.[0].length ?? 0;
  const start = first - indent;
  NEAR_OPENING.lastIndex = start;
  const line = NEAR_OPENING.exec(text)?.[0];
  if (line === undefined) return undefined;
  const fence = { start: 0, end: start + line.length };
  const before = text.slice(0, start);
  if (before !== "" && before !== "\uFEFF") return { ...fence, problem: textBefore(before) };
  return { ...fence, problem: wrongMark(text, markIn(line, start)) };
}

/**
 * The `---` below the front matter, looked for from an offset; undefined where there is none. A line
 * that is not quite one counts only above the first heading.
 */
export function closingFence(text: string, from: number): Fence | undefined {
  let isBelowHeading = false;
  CLOSING.lastIndex = from;
  for (let found = CLOSING.exec(text); found !== null; found = CLOSING.exec(text)) {
    const [whole, near, heading] = found;
    const fence = { start: found.index, end: found.index + whole.length };
    if (heading !== undefined) isBelowHeading = true;
    else if (near === undefined) return fence;
    else if (!isBelowHeading)
      return { ...fence, problem: wrongMark(text, markIn(near, found.index)) };
  }
  return undefined;
}

function markIn(line: string, offset: number): Span {
  const start = offset + line.length - line.trimStart().length;
  return { start: offset, end: start + line.trim().length };
}

function wrongMark(text: string, at: Span): Problem {
  const written = text.slice(at.start, at.end);
  const rest = TRAILED.exec(written)?.[1];
  // What stands there may be meant, so nobody but a person takes it away.
  if (rest !== undefined)
    return {
      rule: "yaml",
      at,
      message: `区切りの線「---」の行に、ほかの文字（${shorten(rest)}）があります。「---」だけの行にし、その文字は次の行に移すか、消してください。`,
    };
  return {
    rule: "yaml",
    at,
    message: `区切りの線が「${written}」になっています。行の始めから、半角の「-」を3つ「---」とだけ書いてください。`,
    fix: { ...at, text: "---" },
  };
}

/** What stands before the opening line: empty lines, blanks, byte order marks. */
function textBefore(before: string): Problem {
  const kept = before.startsWith("\uFEFF") ? 1 : 0;
  const at = { start: kept, end: before.length };
  const what = before.slice(kept).includes("\uFEFF")
    ? "見えない文字（BOM、U+FEFF）が余分に"
    : "空の行や空白が";
  return {
    rule: "yaml",
    at,
    message: `先頭の「---」の前に${what}あります。取り除いて、「---」をファイルの1行目の始めに置いてください。`,
    fix: { ...at, text: "" },
  };
}
