import type { TextChange } from "@torikumi/diff";
import { shortenEnd, textSides } from "@torikumi/outline";
import type { SidePiece, TextSides } from "@torikumi/outline";

import type { Escape } from "../marks/escape-html.ts";
import { renderSides, type PieceLimits } from "../marks/render-edits.ts";

/** A text that changed, under its name. */
export interface ComparedText extends Pick<TextChange, "edits" | "rewritten"> {
  readonly title: string;
}

/** The names of both sides of a table. */
interface SideNames {
  readonly before: string;
  readonly after: string;
}

/** How a table is written. */
interface TableOptions {
  readonly escape: Escape;
  readonly limits: PieceLimits;
}

/**
 * The beginning of an HTML table of old and new texts side by side; it ends with `</table>`. Nothing in it is an empty line,
 * so that Markdown leaves it alone. It says in words what the line through and the line under mean.
 */
export function tableHead(names: SideNames, escape: Escape): string {
  return `<table>
<tr><th width="50%" align="left">旧 ${escape(names.before)}（<del>取り消し線</del>は削除）</th>
<th width="50%" align="left">新 ${escape(names.after)}（<ins>下線</ins>は追加）</th></tr>`;
}

/** The rows of one text: its name, then both sides. */
export function tableRows(text: ComparedText, { escape, limits }: TableOptions): string {
  const { before, after } = renderSides(sidesOf(text, limits), escape, {
    ...limits,
    ...(text.rewritten === true && { keep: Infinity }),
  });
  return `<tr><th colspan="2" align="left">${escape(text.title)}</th></tr>
<tr valign="top"><td>${before}</td>
<td>${after}</td></tr>`;
}

/** Of a text that is all another nothing was kept: it is shortened as what changed is. */
function sidesOf(text: ComparedText, { change }: PieceLimits): TextSides {
  const { before, after } = textSides(text);
  if (text.rewritten !== true) return { before, after };
  const short = ({ mark, text: words }: SidePiece): SidePiece => ({
    mark,
    text: shortenEnd(words, change),
  });
  return { before: before.map(short), after: after.map(short) };
}
