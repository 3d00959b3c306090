import { figureList } from "../../charts/figure-list.ts";
import { html, type Html } from "../../markup/html.ts";
import { link } from "../../parts/links.ts";
import { mark } from "../../parts/mark.ts";
import type { HistoryView } from "./measure-history.ts";

/** The categories and figures of a measure over the editions. */
export function historyStrip({ steps, figures, story }: HistoryView, root: string): Html {
  return html`
    <section aria-labelledby="history">
      <h2 id="history">年度版ごとの推移</h2>
      <ol class="strip">
        ${steps.map(
          ({ edition, link: to, category, isHere }) =>
            html`<li${isHere && html` class="here"`}><a href="${root + to.path}"${isHere && html` aria-current="page"`}><span class="strip-edition">${edition}</span>${mark(category)}<span class="id">${to.label}</span></a></li>`,
        )}
      </ol>
      ${figures.length > 0 && html`<h3>数値の動き</h3>${figureList(figures)}`}
      ${story && html`<p class="more">${link(story, root)}</p>`}
    </section>
  `;
}
