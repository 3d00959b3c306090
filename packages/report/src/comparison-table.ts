import type { Edit } from "@torikumi/diff";

import type { Escape } from "./escape-html.ts";
import { renderAfter, renderBefore, type PieceLimits } from "./render-edits.ts";

/** A text that changed, under its name. */
export interface ComparedText {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/**
 * The old and the new texts side by side as an HTML table without an empty line, so that Markdown leaves it alone.
 * The head says in words what the line through and the line under mean.
 */
export function renderComparisonTable(
  texts: readonly ComparedText[],
  names: { readonly before: string; readonly after: string },
  options: { readonly escape: Escape; readonly limits: PieceLimits },
): string {
  const { escape, limits } = options;
  const rows = texts.map(
    ({ title, edits }) =>
      `<tr><th colspan="2" align="left">${escape(title)}</th></tr>\n` +
      `<tr valign="top"><td>${renderBefore(edits, escape, limits)}</td>\n<td>${renderAfter(edits, escape, limits)}</td></tr>`,
  );
  return [
    "<table>",
    `<tr><th width="50%" align="left">旧 ${escape(names.before)}（<del>取り消し線</del>は削除）</th>`,
    `<th width="50%" align="left">新 ${escape(names.after)}（<ins>下線</ins>は追加）</th></tr>`,
    ...rows,
    "</table>",
  ].join("\n");
}
