import type { InlineComment } from "./review-plan.ts";
import { bodyWithProposal, inlineCode, lineNames } from "./comment-body.ts";
import { summaryMarker } from "./marker.ts";

/** GitHub takes 65,536 characters; Japanese is three bytes a character, so the bytes are kept under the same number. */
const LIMIT = 65_536;
/** Room for the closing line and the line of the omitted. */
const RESERVE = 400;

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
  },
): SummaryBody {
  const start = `${summaryMarker(marker)}\n${summary}`;
  const comments = [...rest.unplaced, ...rest.beyondLimit];
  if (comments.length === 0) return { body: start, leftOut: [] };

  const opening = openingOf(comments.length, rest);
  const sections = comments.map((comment) => sectionOf(comment));
  let body = `${start}\n\n${opening}`;
  let shown = 0;
  for (const section of sections) {
    if (!fits(`${body}\n\n${section}`)) break;
    body = `${body}\n\n${section}`;
    shown += 1;
  }
  const leftOut = comments.slice(shown);
  if (shown === 0) return { body: `${start}\n\n${countOnly(leftOut.length)}`, leftOut };
  const omitted = leftOut.length === 0 ? "" : `\n\n${countOnly(leftOut.length)}`;
  return { body: `${body}\n\n</details>${omitted}`, leftOut };
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
