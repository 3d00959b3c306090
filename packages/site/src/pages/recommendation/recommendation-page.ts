import { html, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { countChart } from "../../parts/count-chart.ts";
import { linkItems } from "../../parts/links.ts";
import { measureList } from "../../parts/measure-list.ts";
import { opinionCard } from "../../parts/opinion-card.ts";
import type { RecommendationView } from "./recommendation-view.ts";

/** A recommendation with its policies and measures. */
export function recommendationPage(view: RecommendationView, root: string): Html {
  const { heading, title, items, row, policies, opinions, others } = view;
  return html`
    <h1><small>${heading}</small>${title}</h1>
    ${
      items.length > 0 &&
      html`<ol class="items">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ol>`
    }
    ${
      opinions.length > 0 &&
      html`<section class="field opinion" aria-labelledby="opinions">
        <h2 id="opinions">${heading}への委員会意見</h2>
        ${opinions.map((each) => opinionCard(each, { root, target: each.target }))}
      </section>`
    }
    <section aria-labelledby="counts">
      <h2 id="counts">取組区分の内訳</h2>
      ${countChart([row], { caption: `${heading}の取組区分の件数`, root })}
    </section>
    ${policies.map(
      ({ label, path, direction, measures }) => html`
        <section>
          <h2><a href="${root + path}">${label}（取組表）</a></h2>
          <div class="direction">${blocks(direction)}</div>
          ${measureList(measures, root)}
        </section>
      `,
    )}
    <nav class="others" aria-label="ほかの提言">
      <h2>ほかの提言</h2>
      <ul>
        ${linkItems(others, root)}
      </ul>
    </nav>
  `;
}
