import { html, type Html } from "../../markup/html.ts";
import { mark } from "../../parts/mark.ts";
import type { HistoryView } from "./measure-history.ts";

/** The categories and figures of a measure over the editions. */
export function historyStrip({ steps, figures }: HistoryView, root: string): Html {
  return html`
    <section aria-labelledby="history">
      <h2 id="history">年度版ごとの推移</h2>
      <ol class="strip">
        ${steps.map(
          ({ edition, link, category, isHere }) =>
            html`<li${isHere && html` class="here"`}><a href="${root + link.path}"${isHere && html` aria-current="page"`}><span class="strip-edition">${edition}</span>${mark(category)}<span class="id">${link.label}</span></a></li>`,
        )}
      </ol>
      ${figures.length > 0 && figureTable({ steps, figures })}
    </section>
  `;
}

function figureTable({ steps, figures }: HistoryView): Html {
  return html`
    <div class="scroll" tabindex="0" role="group" aria-label="数値の推移">
      <table>
        <caption>
          数値の推移（取組状況と自己評価の文章にある、年度版の間で変わった数値）
        </caption>
        <thead>
          <tr>
            <th scope="col">数値</th>
            ${steps.map(({ edition }) => html`<th scope="col" class="number">${edition}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${figures.map(
            ({ subject, cells }) =>
              html`<tr>
                <th scope="row">${subject}</th>
                ${cells.map((cell) => html`<td class="number">${cell === "" ? "—" : cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
