import { html, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { countChart } from "../../parts/count-chart.ts";
import { date } from "../../parts/date.ts";
import { link } from "../../parts/links.ts";
import { changesDigest } from "../edition/changes-digest.ts";
import type { FrontView } from "./front-view.ts";

/** The front page: the newest published edition in short, and all the editions. */
export function frontPage(
  { current, currentLink, draft, editions }: FrontView,
  root: string,
): Html {
  return html`
    <div class="hero">
      <h1>${current.title}</h1>
      <p class="lead">
        子どもが亡くなった事例の検証報告書は、再び同じことを起こさないための提言を示しています。このサイトは、その提言に対して担当部が何をし、どう評価し、次に何をするかを、年度版ごとに公表し、前の年度版から何が変わったかを示します。
      </p>
      <div class="prose">${blocks(current.preface)}</div>
      ${current.cases.length > 0 && html`<p>検証の対象：${current.cases.join("、")}</p>`}
      <p class="buttons">
        <a class="button" href="${root + currentLink.path}">${currentLink.label}</a>${draft && html`<a class="button plain" href="${root + draft.path}">${draft.label}</a>`}<a
          class="button plain"
          href="${root}search/"
          >言葉で探す</a>
      </p>
    </div>
    <section aria-labelledby="counts">
      <h2 id="counts">${current.name}の取組</h2>
      ${countChart(current.rows, { caption: "提言ごとの取組区分の件数", root })}
    </section>
    ${current.digest && changesDigest(current.digest, root)}
    ${editionTable(editions, root)}
  `;
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
  return html`<tr><th scope="row">${link(edition, root)}</th><td>${state}</td><td>${publishedOn === undefined ? "—" : date(publishedOn)}</td><td class="number">${measures}件</td><td>${links.length === 0 ? "—" : links}</td></tr>`;
}
