import { html, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { countChart } from "../../parts/count-chart.ts";
import { date } from "../../parts/date.ts";
import { link } from "../../parts/links.ts";
import { mark } from "../../parts/mark.ts";
import { yearStorySection } from "../edition/year-story.ts";
import type { FrontFact } from "./front-facts.ts";
import type { FrontView } from "./front-view.ts";

/** The front page: the facts first, then the story of the year, and all the editions. */
export function frontPage(view: FrontView, root: string): Html {
  const { current, currentLink, draft, editions, facts } = view;
  return html`
    <div class="hero">
      <h1>${current.title}</h1>
      <p class="lead">
        子どもが亡くなった事例の検証報告書が示した提言に対して、担当部が何をし、どう評価し、次に何をするかの記録です。
      </p>
      <ul class="tallies ${facts.length > 8 ? "big many" : "big"}">
        ${facts.map((each) => fact(each, root))}
      </ul>
      <p class="buttons">
        <a class="button" href="${root + currentLink.path}">${currentLink.label}</a><a class="button plain" href="${root}map/">取組の移り変わりを見る</a><a class="button plain" href="${root}search/">言葉で探す</a>
      </p>
      ${draft && html`<p class="note">${link(draft, root)}（公表前のもので、内容は変わることがあります）</p>`}
    </div>
    ${yearStorySection(current.story, { title: `${current.name}のあらまし`, root })}
    ${
      current.rows.length > 0 &&
      html`<section aria-labelledby="counts">
      <h2 id="counts">提言ごとの取組区分</h2>
      ${countChart(current.rows, { caption: "提言ごとの取組区分の件数", root })}
    </section>`
    }
    ${editionTable(editions, root)}
    <section aria-labelledby="this">
      <h2 id="this">この記録について</h2>
      ${view.bureaus.length > 0 && html`<p>担当部の名前の前の印は、局などの略です：${view.bureaus.map(({ mark: sign, name }) => `${sign}＝${name}`).join("、")}</p>`}
      ${current.cases.length > 0 && html`<p>検証の対象：${current.cases.join("、")}</p>`}
      ${
        current.preface.length > 0 &&
        html`<details>
          <summary>${current.name}の前書きを読む</summary>
          <div class="prose">${blocks(current.preface)}</div>
        </details>`
      }
    </section>
  `;
}

function fact({ value, unit, label, category, path }: FrontFact, root: string): Html {
  return html`<li>
    <a href="${root + path}"><strong>${value}<small>${unit}</small></strong>${category === undefined ? label : mark(category)}</a>
  </li>`;
}

function editionTable(editions: FrontView["editions"], root: string): Html {
  return html`
    <section aria-labelledby="editions">
      <h2 id="editions">年度版</h2>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="editions">
        <table>
          <thead><tr><th scope="col">年度版</th><th scope="col">状態</th><th scope="col">公表日</th><th scope="col" class="number">取組</th><th scope="col">変更</th></tr></thead>
          <tbody>${editions.map((edition) => editionRow(edition, root))}</tbody>
        </table>
      </div>
    </section>
  `;
}

function editionRow(edition: FrontView["editions"][number], root: string): Html {
  const { state, publishedOn, measures, changes } = edition;
  const links = changes.map((each, place) => html`${place > 0 && "、"}${link(each, root)}`);
  return html`<tr><th scope="row">${link(edition, root)}</th><td>${state}</td><td>${publishedOn === undefined ? "—" : date(publishedOn)}${publishedOn !== undefined && state === "案" && "（予定）"}</td><td class="number">${measures}件</td><td>${links.length === 0 ? "—" : links}</td></tr>`;
}
