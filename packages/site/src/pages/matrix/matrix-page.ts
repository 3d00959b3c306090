import { html, type Html } from "../../markup/html.ts";
import { mark } from "../../parts/mark.ts";
import type { MatrixView } from "./matrix-view.ts";

/** The counts by recommendation, category and edition. */
export function matrixPage({ editions, rows }: MatrixView, root: string): Html {
  return html`
    <h1>取組区分の推移</h1>
    <p>提言ごとに、取組区分の件数が年度版の間でどう動いたかを示します。</p>
    <div class="scroll" tabindex="0" role="group" aria-label="取組区分の推移">
      <table class="matrix">
        <caption>
          提言・取組区分・年度版ごとの件数（件）
        </caption>
        <thead>
          <tr>
            <th scope="col">提言</th>
            <th scope="col">取組区分</th>
            ${editions.map(({ label, path }) => html`<th scope="col" class="number"><a href="${root + path}">${label}</a></th>`)}
          </tr>
        </thead>
        ${rows.map(group)}
      </table>
    </div>
  `;
}

function group({ label, title, lines, totals }: MatrixView["rows"][number]): Html {
  const head = html`<th scope="rowgroup" rowspan="${lines.length + 1}">
    ${label}<span class="note">${title}</span>
  </th>`;
  return html`
    <tbody>
      ${lines.map(
        ({ category, cells }, place) => html`
          <tr>
            ${place === 0 && head}
            <th scope="row">${mark(category)}</th>
            ${cells.map(({ count }) => html`<td class="${count === 0 ? "number zero" : "number"}">${count}</td>`)}
          </tr>
        `,
      )}
      <tr class="sum">
        <th scope="row">計</th>
        ${totals.map((total) => html`<td class="number">${total}</td>`)}
      </tr>
    </tbody>
  `;
}
