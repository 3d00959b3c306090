import type { EditionNames, TextSides } from "@torikumi/outline";

import { escapeHtml as escape } from "../marks/escape-html.ts";
import { renderSides } from "../marks/render-edits.ts";

/** Which side stands on the left. */
export type ColumnsOrder = "old-new" | "new-old";

/** The two cells of a row: the old text and the new one, whole. The words 削除 and 追加 are there for who listens. */
export function comparisonCells(
  text: TextSides,
  names: EditionNames,
  order: ColumnsOrder = "old-new",
): string {
  const sides = renderSides(text, escape);
  const before = sides.before.replaceAll("<del>", '<del><span class="unseen">［削除］</span>');
  const after = sides.after.replaceAll("<ins>", '<ins><span class="unseen">［追加］</span>');
  return inOrder(order, [
    `<td data-name="旧 ${escape(names.before)}">${before}</td>`,
    `<td data-name="新 ${escape(names.after)}">${after}</td>`,
  ]).join("");
}

/** What stands beside the two sides, by name. */
export interface ColumnsAround {
  readonly first?: string;
  readonly last?: readonly string[];
  readonly order?: ColumnsOrder;
}

/** The head of a table of old and new texts. */
export function comparisonColumns(
  names: EditionNames,
  { first, last = [], order = "old-new" }: ColumnsAround = {},
): string {
  const columns = [
    first === undefined ? "" : `<th scope="col" class="number">${escape(first)}</th>`,
    ...inOrder(order, [
      `<th scope="col">旧 ${escape(names.before)}（<del>取り消し線</del>は削除）</th>`,
      `<th scope="col">新 ${escape(names.after)}（<ins>下線</ins>は追加）</th>`,
    ]),
    ...last.map((name) => `<th scope="col">${escape(name)}</th>`),
  ];
  return `<thead><tr>${columns.join("")}</tr></thead>`;
}

function inOrder(order: ColumnsOrder, sides: readonly [string, string]): readonly string[] {
  return order === "old-new" ? sides : sides.toReversed();
}
