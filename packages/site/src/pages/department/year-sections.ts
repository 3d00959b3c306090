import { PROMISES_CAUTION } from "@torikumi/outline";
import { html, type Content, type Html } from "../../markup/html.ts";
import { factList } from "../../parts/fact-list.ts";
import { link } from "../../parts/links.ts";
import { opinionCard } from "../../parts/opinion-card.ts";
import { outcomeTag } from "../../parts/outcome-tag.ts";
import { promisedMeasure } from "../promised/promised-measure.ts";
import type { DepartmentYear } from "./department-year.ts";

/** What a department promised and did in a year: what is not reported first, then measure by measure, opinions and changes. */
export function yearSections(year: DepartmentYear, root: string): Html {
  const { editionName, measures, previous } = year;
  return html`
    <p class="lead">
      ${editionName}で担当する取組は${measures.length}件です。${previous && html`前の年（${previous.label}）に予定したことと、${editionName}で報告したことを並べます。`}
    </p>
    ${unreported(year, root)}
    ${opinions(year, root)}
    <section aria-labelledby="promised">
      <h2 id="promised">${previous ? "予定したことと、報告したこと" : "報告したこと"}</h2>
      ${measures.map((each) => promisedMeasure(each, { root, level: 3 }))}
    </section>
    ${changes(year, root)}
  `;
}

function unreported({ unreported: rows, previous }: DepartmentYear, root: string): Content {
  if (previous === undefined) return "";
  return html`
    <section aria-labelledby="unreported">
      <h2 id="unreported">予定したが、報告に見当たらないものと、延期とされたもの</h2>
      ${
        rows.length === 0
          ? html`<p class="none">機械で探した範囲では、ありません。</p>`
          : html`<ul class="sentences">
              ${rows.map(({ promise, outcome, measure }) => html`<li>${outcomeTag(outcome)}　${promise}<span class="note">${link(measure, root)}</span></li>`)}
            </ul>`
      }
      <p class="note">${PROMISES_CAUTION}</p>
    </section>
  `;
}

function opinions({ opinions: given }: DepartmentYear, root: string): Content {
  if (given.length === 0) return "";
  return html`
    <section aria-labelledby="opinions">
      <h2 id="opinions">委員会意見と対応</h2>
      <div class="cards">
        ${given.map(({ opinion, measure }) => html`<div class="field opinion">${opinionCard(opinion, { root, target: link(measure, root) })}</div>`)}
      </div>
    </section>
  `;
}

function changes({ changes: told, allChanges }: DepartmentYear, root: string): Content {
  if (allChanges === undefined) return "";
  return html`
    <section aria-labelledby="changes">
      <h2 id="changes">変わったこと</h2>
      ${told.length === 0 && html`<p class="none">担当する取組に変更はありません。</p>`}
      ${told.map(({ measure, ...facts }) => html`<h3 class="small">${link(measure, root)}</h3>${factList(facts)}`)}
      <p class="more">${link(allChanges, root)}</p>
    </section>
  `;
}
