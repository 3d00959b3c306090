import { html, type Html } from "../markup/html.ts";
import { figureChart } from "./figure-chart.ts";
import type { FigureView } from "./figure-view.ts";

/** Figures over the editions, each as a picture with its table. */
export function figureList(figures: readonly FigureView[]): Html {
  return html`
    <ul class="figures">
      ${figures.map((view, place) => html`<li>${figure(view, `figure-${place + 1}`)}</li>`)}
    </ul>
    <p class="note">●は報告された値、○は前に予定された値です。同じ数値と確かめられないところでは線を切っています。数値は文章から機械が読み取ったもので、確かなものだけを示しています。</p>
  `;
}

function figure(view: FigureView, id: string): Html {
  const hasPlans = view.years.some(({ planned }) => planned !== undefined);
  return html`
    <figure class="figure">
      <figcaption>${view.subject}</figcaption>
      ${figureChart(view, { id })}
      <table>
        <caption class="vh">
          ${view.subject}の値
        </caption>
        <thead>
          <tr><th scope="col">年度版</th>${hasPlans && html`<th scope="col" class="number">予定</th>`}<th scope="col" class="number">報告</th></tr>
        </thead>
        <tbody>
          ${view.years.map(
            ({ label, told, planned }) =>
              html`<tr><th scope="row">${label}</th>${hasPlans && html`<td class="number">${planned?.written ?? "—"}</td>`}<td class="number">${told?.written ?? "—"}</td></tr>`,
          )}
        </tbody>
      </table>
    </figure>
  `;
}
