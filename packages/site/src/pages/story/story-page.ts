import { PROMISES_CAUTION } from "@torikumi/outline";
import { FIELD_HEADINGS } from "@torikumi/record";
import { figureList } from "../../charts/figure-list.ts";
import { html, type Content, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { factList } from "../../parts/fact-list.ts";
import { factsOf } from "../../parts/facts-of.ts";
import { link } from "../../parts/links.ts";
import { opinionCard } from "../../parts/opinion-card.ts";
import { mark } from "../../parts/mark.ts";
import { outcomeTag } from "../../parts/outcome-tag.ts";
import type { StoryView } from "./story-view.ts";
import type { StoryYear } from "./story-year.ts";

/** A measure without a year: how its figures moved, and what was promised and done, year by year. */
export function storyPage(view: StoryView, root: string): Html {
  const { figures, unchanged, ways, years } = view;
  const hasPromises = years.some(({ promises }) => promises.length > 0);
  return html`
    <h1><small>${view.id}　全ての年度版</small>${view.title}</h1>
    ${factsOf([
      ["取組区分", mark(view.category)],
      ["担当部", linksOf(view.departments, root)],
      ...ways.map(({ text, links }) => ["番号", html`${text}${linksOf(links, root)}`] as const),
    ])}
    <div class="prose">${blocks(view.goal)}</div>
    <p class="buttons"><a class="button" href="${root + view.latest.path}">${view.latest.label}</a></p>
    ${
      unchanged.length > 0 &&
      html`<section aria-labelledby="unchanged">
        <h2 id="unchanged">前の年度版と同じ文</h2>
        <ul class="sentences">
          ${unchanged.map((each) => html`<li>${each}</li>`)}
        </ul>
      </section>`
    }
    ${
      figures.length > 0 &&
      html`<section aria-labelledby="figures">
        <h2 id="figures">数値の動き</h2>
        ${figureList(figures)}
      </section>`
    }
    <section aria-labelledby="years">
      <h2 id="years">年度版ごとの記録</h2>
      ${hasPromises && html`<p class="note">${PROMISES_CAUTION}</p>`}
      <ol class="story" reversed>
        ${years.map((each) => year(each, { root, id: view.id }))}
      </ol>
    </section>
  `;
}

function year(view: StoryYear, { root, id }: { readonly root: string; readonly id: string }): Html {
  const { edition, category, departments, report, opinions, merged, plan } = view;
  return html`
    <li class="story-year">
      <h3>${link(edition, root)}${mark(category)}${view.id !== id && html`<span class="tag">番号 ${view.id}</span>`}</h3>
      <p class="who">${departments.map(({ label }) => label).join("、")}</p>
      ${factList(view)}
      ${merged.length > 0 && html`<p>次の取組が統合されました：${linksOf(merged, root)}</p>`}
      ${promises(view)}
      ${report.length > 0 && html`<h4>報告したこと（${FIELD_HEADINGS.progress}）</h4><div class="prose">${blocks(report)}</div>`}
      ${
        opinions.length > 0 &&
        html`<h4>委員会意見</h4>
          ${opinions.map((each) => opinionCard(each, { root }))}`
      }
      ${plan.length > 0 && html`<h4>これから行うこと</h4><div class="prose">${blocks(plan)}</div>`}
    </li>
  `;
}

function promises({ promises: rows }: StoryYear): Content {
  if (rows.length === 0) return "";
  return html`
    <h4>前の年に予定したことと、その報告</h4>
    <dl class="kept">
      ${rows.map(
        ({ promise, outcome, report }) =>
          html`<div><dt>${promise}</dt><dd>${outcomeTag(outcome)}<span>${report}</span></dd></div>`,
      )}
    </dl>
  `;
}

function linksOf(links: StoryView["departments"], root: string): Content {
  return links.map((each, place) => [place > 0 && "、", link(each, root)]);
}
