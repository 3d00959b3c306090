import { PROMISES_CAUTION } from "@torikumi/outline";
import { html, type Content, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { countChart } from "../../parts/count-chart.ts";
import { linkItems } from "../../parts/links.ts";
import { measureList } from "../../parts/measure-list.ts";
import { opinionCard } from "../../parts/opinion-card.ts";
import { promisedMeasure } from "../promised/promised-measure.ts";
import type { RecommendationView } from "./recommendation-view.ts";

/** A recommendation: what its items ask and what was done, its opinions, its policies and measures. */
export function recommendationPage(view: RecommendationView, root: string): Html {
  const { heading, editionName, title, row, policies, others, earlier } = view;
  return html`
    <h1><small>${editionName}　${heading}</small>${title}</h1>
    ${asked(view)}
    ${opinions(view, root)}
    ${
      row &&
      html`<section aria-labelledby="counts">
      <h2 id="counts">取組区分の内訳</h2>
      ${countChart([row], { caption: `${heading}の取組区分の件数`, root })}
    </section>`
    }
    ${answers(view, root)}
    <h2>取組方針と取組</h2>
    ${policies.map(
      ({ label, path, direction, measures }) => html`
        <section>
          <h3><a href="${root + path}">${label}（取組表）</a></h3>
          <div class="direction">${blocks(direction)}</div>
          ${measureList(measures, root)}
        </section>
      `,
    )}
    ${links("earlier", `これまでの年度版の${heading}`, linkItems(earlier, root))}
    ${links("others", "ほかの提言", linkItems(others, root))}
  `;
}

function asked({ items, answers: tied }: RecommendationView): Content {
  if (items.length === 0) return "";
  const isTied = tied.length > 0;
  return html`
    <ol class="items">
      ${items.map((item, place) => html`<li>${isTied ? html`<a href="#item-${place + 1}">${item}</a>` : item}</li>`)}
    </ol>
    ${!isTied && html`<p class="note">この年度版では、取組を提言の項目と結び付けていません。どの項目に応える取組かは、取組方針と取組の文章で確かめてください。</p>`}
  `;
}

function opinions({ heading, opinions: given }: RecommendationView, root: string): Content {
  if (given.length === 0) return "";
  return html`
    <section class="field opinion" aria-labelledby="opinions">
      <h2 id="opinions">${heading}への委員会意見</h2>
      ${given.map((each) => opinionCard(each, { root, target: each.target }))}
    </section>
  `;
}

function answers({ answers: items, untied }: RecommendationView, root: string): Content {
  if (items.length === 0) return "";
  return html`
    <section aria-labelledby="answers">
      <h2 id="answers">求められたことと、行われたこと</h2>
      <p class="note">項目との結び付けは、この年度版の記載によります。予定と報告の対応は、${PROMISES_CAUTION}</p>
      ${items.map(
        ({ mark, text, measures }, place) => html`
          <section class="asked" aria-labelledby="item-${place + 1}">
            <h3 id="item-${place + 1}">${mark}　${text}</h3>
            ${measures.length === 0 ? html`<p class="gap-note">この項目に結び付いた取組はありません。</p>` : measures.map((each) => promisedMeasure(each, { root, level: 4 }))}
          </section>
        `,
      )}
      ${
        untied.length > 0 &&
        html`<section class="asked">
          <h3>項目と結び付いていない取組</h3>
          ${measureList(untied, root)}
        </section>`
      }
    </section>
  `;
}

function links(name: string, heading: string, items: readonly Html[]): Content {
  if (items.length === 0) return "";
  return html`
    <nav class="others" aria-labelledby="${name}">
      <h2 id="${name}">${heading}</h2>
      <ul>
        ${items}
      </ul>
    </nav>
  `;
}
