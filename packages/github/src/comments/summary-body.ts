import type { InlineComment } from "../review/review-plan.ts";
import { bodyWithProposal, inlineCode, lineNames } from "./comment-body.ts";
import { summaryMarker } from "./marker.ts";

/**
 * Room for the caller's summary. GitHub takes 65,536 characters in a comment; the rest is for the marker and the list of
 * what could not stand on a line.
 */
export const SUMMARY_LIMIT = { characters: 60_000, bytes: 65_000 } as const;

/** GitHub takes 65,536 characters; Japanese is three bytes a character, so the bytes are kept under the same number. */
const LIMIT = 65_536;
/** Room for the closing line and the line of the omitted. */
const RESERVE = 400;
/** Only the poster writes HTML comments, so what follows this one is the footer. */
const FOOTER = "<!-- torikumi:footer -->";

/** The body of the summary comment, and what did not fit into it. */
export interface SummaryBody {
  readonly body: string;
  readonly leftOut: readonly InlineComment[];
}

/**
 * The caller's summary with the marker before it, and after it everything that could not stand on a line: as much as fits,
 * whole comments only, and a truthful count of the rest.
 */
export function summaryBody(
  marker: string,
  summary: string,
  rest: {
    readonly unplaced: readonly InlineComment[];
    readonly beyondLimit: readonly InlineComment[];
    readonly footer?: string | undefined;
  },
): SummaryBody {
  const end = rest.footer === undefined ? "" : `\n\n${FOOTER}\n${rest.footer}`;
  const start = `${summaryMarker(marker)}\n${summary}`;
  const comments = [...rest.unplaced, ...rest.beyondLimit];
  if (comments.length === 0) return { body: `${start}${end}`, leftOut: [] };

  const opening = openingOf(comments.length, rest);
  const sections = listComments(comments);
  let body = `${start}\n\n${opening}`;
  let shown = 0;
  for (const section of sections) {
    if (!fits(`${body}\n\n${section}${end}`)) break;
    body = `${body}\n\n${section}`;
    shown += 1;
  }
  const leftOut = comments.slice(shown);
  if (shown === 0) return { body: `${start}\n\n${countOnly(leftOut.length)}${end}`, leftOut };
  const omitted = leftOut.length === 0 ? "" : `\n\n${countOnly(leftOut.length)}`;
  return { body: `${body}\n\n</details>${omitted}${end}`, leftOut };
}

/** A body without its footer, for comparing. */
export function withoutFooter(body: string): string {
  const at = body.lastIndexOf(FOOTER);
  return at === -1 ? body : body.slice(0, at);
}

/** Comments as Markdown for a place without lines: each under its path and line numbers, a proposal as a block of text. */
export function listComments(comments: readonly InlineComment[]): readonly string[] {
  return comments.map(sectionOf);
}

function openingOf(
  count: number,
  {
    unplaced,
    beyondLimit,
  }: { readonly unplaced: readonly unknown[]; readonly beyondLimit: readonly unknown[] },
): string {
  const reasons = [
    unplaced.length === 0 ? "" : `変更された行やファイルの外にあるもの${unplaced.length}件`,
    beyondLimit.length === 0 ? "" : `行に書き込む上限を超えたもの${beyondLimit.length}件`,
  ].filter((reason) => reason !== "");
  return `<details><summary>行に書き込んでいない指摘（${count}件）</summary>\n\n${reasons.join("、")}です。`;
}

function sectionOf(comment: InlineComment): string {
  return `#### ${inlineCode(comment.path)} ${lineNames(comment)}\n\n${bodyWithProposal(comment)}`;
}

function countOnly(count: number): string {
  return `ほかに、行に書き込んでいない指摘が${count}件あります。実行結果の要約（ジョブサマリー）を見てください。`;
}

function fits(text: string): boolean {
  return Math.max(text.length, Buffer.byteLength(text)) <= LIMIT - RESERVE;
}
