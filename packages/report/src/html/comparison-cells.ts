import type { TextChange } from "@torikumi/diff";
import type { EditionNames } from "@torikumi/outline";

import { escapeHtml as escape } from "../marks/escape-html.ts";
import { renderSides } from "../marks/render-edits.ts";

/** The two cells of a row: the old text and the new one, whole. The words 削除 and 追加 are there for who listens. */
export function comparisonCells(
  text: Pick<TextChange, "edits" | "rewritten">,
  names: EditionNames,
): string {
  const sides = renderSides(text, escape);
  const before = sides.before.replaceAll("<del>", '<del><span class="unseen">［削除］</span>');
  const after = sides.after.replaceAll("<ins>", '<ins><span class="unseen">［追加］</span>');
  return `<td data-name="旧 ${escape(names.before)}">${before}</td><td data-name="新 ${escape(names.after)}">${after}</td>`;
}

/** The head of a table of old and new texts. */
export function comparisonColumns(names: EditionNames, first: string, last = ""): string {
  const columns = [
    first === "" ? "" : `<th scope="col" class="number">${escape(first)}</th>`,
    `<th scope="col">旧 ${escape(names.before)}（<del>取り消し線</del>は削除）</th>`,
    `<th scope="col">新 ${escape(names.after)}（<ins>下線</ins>は追加）</th>`,
    last === "" ? "" : `<th scope="col">${escape(last)}</th>`,
  ];
  return `<thead><tr>${columns.join("")}</tr></thead>`;
}
