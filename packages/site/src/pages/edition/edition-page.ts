import { html, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { countChart } from "../../parts/count-chart.ts";
import { factsOf } from "../../parts/facts-of.ts";
import { mark } from "../../parts/mark.ts";
import { measureList } from "../../parts/measure-list.ts";
import { changesDigest } from "./changes-digest.ts";
import { yearStorySection } from "./year-story.ts";
import type { ContentsEntry, EditionView } from "./edition-view.ts";

/** The front page of an edition: what it is, its counts, what changed, its contents. */
export function editionPage(view: EditionView, root: string): Html {
  const { periods, cases, reason } = view;
  return html`
    <h1><small>${view.name}</small>${view.title}</h1>
    ${factsOf([
      ["取組状況の期間", periods.progress],
      ["今後の取組の期間", periods.plan],
      ["検証の対象", cases.join("、")],
      ["訂正の理由", reason],
    ])}
    ${yearStorySection(view.story, { title: `${view.name}のあらまし`, root })}
    ${view.preface.length > 0 && html`<details><summary>この年度版について（前書き）</summary><div class="prose">${blocks(view.preface)}</div></details>`}
    <p class="buttons">
      <a class="button plain" href="${root + view.departments.path}">${view.departments.label}</a><a class="button plain" href="${root + view.print.path}">${view.print.label}</a><a class="button plain" href="${root}data/">データを入手する</a>
    </p>
    ${
      view.rows.length > 0 &&
      html`<section aria-labelledby="counts">
      <h2 id="counts">取組区分の内訳</h2>
      ${countChart(view.rows, { caption: "提言ごとの取組区分の件数", root })}
      ${view.vocabulary.some(({ description }) => description !== "") && vocabulary(view, root)}
    </section>`
    }
    ${view.digest && changesDigest(view.digest, root)}
    <section aria-labelledby="contents">
      <h2 id="contents">提言と取組</h2>
      ${view.contents.map((entry) => contents(entry, root))}
    </section>
  `;
}

function vocabulary({ vocabulary: words }: EditionView, root: string): Html {
  return html`
    <h3>取組区分の意味</h3>
    <dl class="vocabulary">
      ${words.map(
        (word) =>
          html`<div>
            <dt>${word.path === undefined ? mark(word) : html`<a href="${root + word.path}">${mark(word)}</a>`}</dt>
            <dd>${word.description}</dd>
          </div>`,
      )}
    </dl>
  `;
}

function contents({ number, title, path, policies }: ContentsEntry, root: string): Html {
  return html`
    <section class="contents">
      <h3><a href="${root + path}">提言${number}　${title}</a></h3>
      ${policies.map(
        (policy) => html`
          <h4><a href="${root + policy.path}">${policy.label}</a></h4>
          <p class="direction">${policy.direction}</p>
          ${policy.measures.length > 0 && measureList(policy.measures, root)}
        `,
      )}
    </section>
  `;
}
