import type { InlineComment } from "../review/review-plan.ts";
import { type InlineIdentity, inlineMarker } from "./marker.ts";

/** The body of a comment on lines, with a button that takes the suggestion over where there is one. */
export function lineBody(name: string, identity: InlineIdentity, comment: InlineComment): string {
  const { suggestion } = comment;
  if (suggestion === undefined) return `${inlineMarker(name, identity)}\n${comment.body}`;
  return `${inlineMarker(name, identity)}\n${comment.body}\n\n${proposal(suggestion.text, "suggestion")}`;
}

/** The body of a comment on the whole file: it names the lines, and what was a suggestion is shown as text. */
export function fileBody(name: string, identity: InlineIdentity, comment: InlineComment): string {
  return `${inlineMarker(name, identity)}\n**${lineNames(comment)}**\n\n${bodyWithProposal(comment)}`;
}

/** The text of a comment for a place where nothing can be taken over with a button. */
export function bodyWithProposal({ body, suggestion }: InlineComment): string {
  return suggestion === undefined
    ? body
    : `${body}\n\n修正案：\n\n${proposal(suggestion.text, "text")}`;
}

/** «12行目», or «12行目から14行目まで». */
export function lineNames({ line, startLine = line }: InlineComment): string {
  return startLine < line ? `${startLine}行目から${line}行目まで` : `${line}行目`;
}

/** A text of any kind as Markdown code on one line. */
export function inlineCode(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]/gu, "\uFFFD");
  const fence = "`".repeat(longestRun(line, 0) + 1);
  return `${fence} ${line} ${fence}`;
}

/**
 * A fenced block longer than any fence inside, so that the bytes are exactly the text's. A carriage return would not come
 * out of a suggestion as it went in, so such a text is only shown.
 */
function proposal(text: string, language: "suggestion" | "text"): string {
  const fence = "`".repeat(longestRun(text, 2) + 1);
  return `${fence}${text.includes("\r") ? "text" : language}\n${text}\n${fence}`;
}

function longestRun(text: string, least: number): number {
  return [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), least);
}
