import { html, type Content, type Html } from "../markup/html.ts";
import type { CategoryRow } from "../model/count-categories.ts";
import { mark } from "./mark.ts";

/** How many measures have which category: bars, and the same numbers as a table. */
export function countChart(
  rows: readonly CategoryRow[],
  { caption, root }: { readonly caption: string; readonly root: string },
): Html {
  const words = rows[0]?.counts ?? [];
  const bars = rows.filter(({ path }) => path !== undefined || rows.length === 1);
  return html`
    <div class="chart-and-table">
      <figure class="chart">
        <figcaption>${caption}</figcaption>
        <ul class="legend">
          ${words.map((each) => html`<li class="swatch ${each.mark}">${mark(each)}</li>`)}
        </ul>
        ${bars.map((row) => bar(row, root))}
      </figure>
      <details>
        <summary>表で見る</summary>
        <div class="scroll" tabindex="0" role="group" aria-label="${caption}（表）">
        <table class="counts">
          <caption>
            ${caption}（件）
          </caption>
          <thead>
            <tr>
              <th scope="col">提言</th>
              ${words.map((each) => html`<th scope="col" class="number">${mark(each)}</th>`)}
              <th scope="col" class="number">計</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => tableRow(row, root))}
          </tbody>
        </table>
        </div>
      </details>
    </div>
  `;
}

function bar(row: CategoryRow, root: string): Html {
  const words = row.counts.map(({ name, count }) => `${name}${count}件`).join("、");
  return html`
    <div class="bar">
      <div class="bar-label">${label(row, root)}（${row.total}件）</div>
      <svg
        width="100%"
        height="28"
        role="img"
        aria-label="${row.label}：${words}、計${row.total}件"
      >
        ${segments(row).map(
          ({ mark: shape, x, width, middle, count, isWide }) =>
            html`<rect class="${shape}" x="${x}" width="${width}" y="1" height="26" />${isWide && html`<text x="${middle}" y="19" text-anchor="middle">${count}</text>`}`,
        )}
      </svg>
    </div>
  `;
}

function tableRow(row: CategoryRow, root: string): Html {
  const counts = row.counts.map(({ count }) => html`<td class="number">${count}</td>`);
  return html`<tr${row.path === undefined && html` class="sum"`}><th scope="row">${label(row, root)}</th>${counts}<td class="number">${row.total}</td></tr>`;
}

function label({ label: name, path }: CategoryRow, root: string): Content {
  return path === undefined ? name : html`<a href="${root + path}">${name}</a>`;
}

/** Where each category lies in its bar, in percent of the bar's own total: shares can be compared. A narrow one has no room for its number. */
function segments({ counts, total }: CategoryRow) {
  const percent = (value: number): string =>
    `${Math.round((value / Math.max(1, total)) * 100_000) / 1000}%`;
  let at = 0;
  return counts
    .filter(({ count }) => count > 0)
    .map((each) => {
      const start = at;
      at += each.count;
      return {
        ...each,
        x: percent(start),
        width: percent(each.count),
        middle: percent(start + each.count / 2),
        isWide: each.count / total > NARROW,
      };
    });
}

/** The share of a bar below which a number does not fit on a phone. */
const NARROW = 0.06;
