import type { ComparisonGroup, ComparisonRow, ComparisonTable } from "@torikumi/outline";

import { escapeHtml as escape } from "../marks/escape-html.ts";
import { comparisonCells, comparisonColumns, type ColumnsOrder } from "./comparison-cells.ts";
import { htmlPage } from "./html-page.ts";

/** How a 新旧対照表 is laid out. */
export interface ComparisonLayout {
  /** Which side stands on the left; the old one without it. */
  readonly order?: ColumnsOrder | undefined;
  /** The heading of an empty column to write in; none without it. */
  readonly blank?: string | undefined;
}

/** What the rows are written within. */
interface Sheet extends ComparisonLayout {
  readonly names: ComparisonTable["names"];
  /** How many columns there are. */
  readonly width: number;
}

/**
 * The 新旧対照表: a standalone page for printing, one table ordered by id, every text that changed whole, old and new beside
 * each other.
 */
export function renderComparisonHtml(
  { title, scope, summary, names, sections }: ComparisonTable,
  layout: ComparisonLayout = {},
): string {
  const { order, blank } = layout;
  const sheet = { ...layout, names, width: blank === undefined ? 4 : 5 };
  const groups = sections.flatMap((section) => section.groups.map((group) => block(group, sheet)));
  const heading = ["新旧対照表", title, scope].filter((word) => word !== "").join("　");
  const columns = comparisonColumns(names, {
    first: "欄",
    last: ["備考", ...(blank === undefined ? [] : [blank])],
    ...(order !== undefined && { order }),
  });
  const widths = blank === undefined ? [11, 36, 36, 17] : [10, 29, 29, 14, 18];
  const body = `<main>
<h1>${escape(heading)}</h1>
<p>${escape(summary)}。</p>
<table class="texts stack">
<colgroup>${widths.map((width) => `<col width="${width}%">`).join("")}</colgroup>
${columns}
${groups.join("\n")}
</table>
</main>`;
  return htmlPage(heading, body, "sheet");
}

function block({ title, rows, notes }: ComparisonGroup, sheet: Sheet): string {
  const head = `<tr><th colspan="${sheet.width}" scope="rowgroup">${escape(title)}</th></tr>`;
  const said = notes.length === 0 ? [] : [noteRow(notes, sheet)];
  return `<tbody>${[head, ...said, ...rows.map((row) => textRow(row, sheet))].join("\n")}</tbody>`;
}

function textRow(row: ComparisonRow, { names, order, blank }: Sheet): string {
  const { heading, remarks } = row;
  const [first = "", ...more] = remarks;
  const items = more.map((remark) => `<li>${escape(remark)}</li>`);
  const list = items.length === 0 ? "" : `<ul>${items.join("")}</ul>`;
  const space = blank === undefined ? "" : `<td data-name="${escape(blank)}"></td>`;
  return `<tr><th scope="row">${escape(heading)}</th>${comparisonCells(row, names, order)}<td data-name="備考">${escape(first)}${list}</td>${space}</tr>`;
}

function noteRow(notes: readonly string[], { width }: Sheet): string {
  return `<tr><td colspan="${width}">${notes.map(escape).join("<br>")}</td></tr>`;
}
