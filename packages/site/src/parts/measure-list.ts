import { html, type Html } from "../markup/html.ts";
import type { MeasureSummary } from "../model/measure-summary.ts";
import { mark } from "./mark.ts";
import { OPINION_MARK } from "./opinion-mark.ts";

/** Measures in a list, one line each. */
export function measureList(measures: readonly MeasureSummary[], root: string): Html {
  return html`
    <ul class="measures">
      ${measures.map(
        ({ id, path, title, category, repost, departments, hasOpinion }) => html`
          <li>
            <a href="${root + path}"><span class="id">${id}</span>${title}</a>
            <span class="facts">
              ${mark(category)}${repost && html`<span class="tag">再掲（${repost.label}）</span>`}
              ${hasOpinion && OPINION_MARK}
              <span class="who">${departments.map(({ label }) => label).join("、")}</span>
            </span>
          </li>
        `,
      )}
    </ul>
  `;
}
