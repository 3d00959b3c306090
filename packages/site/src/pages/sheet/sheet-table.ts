import { html, type Content, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { link } from "../../parts/links.ts";
import { mark } from "../../parts/mark.ts";
import type { TextBlock } from "../../model/text-blocks.ts";
import type { SheetRow, SheetView } from "./sheet-view.ts";

/** The paper's table of one policy. The roles keep it a table where narrow screens show its rows as blocks. */
export function sheetTable(view: SheetView, root: string): Html {
  const { periods, columns } = view;
  return html`
    <div class="sheet">
      <table role="table" class="sheet-table">
        <caption>
          <span class="caption-edition">${view.editionName}</span>${view.heading}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${heading("id", "番号")}
            ${columns.includes("goal") && heading("goal", "取組内容")}
            ${columns.includes("progress") && heading("text", "取組状況", periods.progress)}
            ${columns.includes("evaluation") && heading("text", "自己評価", periods.progress)}
            ${columns.includes("plan") && heading("text", "今後の取組", periods.plan)}
            ${columns.includes("category") && heading("category", "取組区分")}
            ${heading("who", "担当部")}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${view.rows.map((row) => tableRow(row, { columns, root }))}
        </tbody>
      </table>
    </div>
  `;
}

function heading(column: string, word: string, period = ""): Html {
  return html`<th role="columnheader" scope="col" class="c-${column}">
    ${word}${period !== "" && html`<span class="period">${period}</span>`}
  </th>`;
}

function tableRow(
  row: SheetRow,
  { columns, root }: { readonly columns: SheetView["columns"]; readonly root: string },
): Html {
  const { repost, opinion, endReason } = row;
  const judged =
    opinion.length > 0 &&
    html`<div class="opinion">
      <p class="opinion-head">委員会意見</p>
      ${blocks(opinion)}
    </div>`;
  return html`
    <tr role="row">
      <th role="rowheader" scope="row" class="c-id">
        <a href="${root + row.path}">${row.id}</a>${repost && html`<span class="tag">再掲${link(repost, root)}</span>`}
      </th>
      ${columns.includes("goal") && goalCells(row, root)}
      ${columns.includes("progress") && text("取組状況", row.progress, columns.includes("evaluation") ? "" : judged)}
      ${columns.includes("evaluation") && text("自己評価", row.evaluation, judged)}
      ${columns.includes("plan") && text("今後の取組", row.plan)}
      ${
        columns.includes("category") &&
        html`<td role="cell" class="c-category" data-label="取組区分">
        ${mark(row.category)}${endReason !== undefined && html`<p class="note">終了理由：${endReason}</p>`}
      </td>`
      }
      <td role="cell" class="c-who" data-label="担当部">
        ${row.departments.map((each) => link(each, root))}
      </td>
    </tr>
  `;
}

function text(label: string, pieces: readonly TextBlock[], after: Content = ""): Html {
  return html`<td role="cell" class="c-text" data-label="${label}">
    ${blocks(pieces, EMPTY)}${after}
  </td>`;
}

const EMPTY = "（記載なし）";

/** The goal: one merged cell on the screen; on paper, where a page may end in between, every row has its own. */
function goalCells({ goal, goalOf, sameAs }: SheetRow, root: string): Content {
  const same =
    sameAs !== undefined &&
    html`<td role="cell" class="c-goal print-only">（${sameAs}と同じ）</td>`;
  if (goal === undefined) return same;
  const isMerged = goal.rows > 1;
  const content = blocks(goal.blocks, EMPTY);
  return html`
    <td
      role="cell"
      class="${isMerged ? "c-goal screen-only" : "c-goal"}"
      ${isMerged && html` rowspan="${goal.rows}"`}
      data-label="取組内容"
    >
      ${goalOf && html`<p class="note">${link(goalOf, root)}と共通</p>`}${content}
    </td>
    ${isMerged && html`<td role="cell" class="c-goal print-only">${content}</td>`}
    ${same}
  `;
}
