import { html, type Content, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { link } from "../../parts/links.ts";
import { opinionAnswer } from "../../parts/opinion-card.ts";
import { stateTag } from "../../parts/state-tag.ts";
import type { LedgerEntry } from "./opinion-ledger.ts";
import type { OpinionsView } from "./opinions-view.ts";

/** Opinions with their answers, those that wait for something first. */
export function opinionsPage(view: OpinionsView, root: string): Html {
  const { heading, total, open, settled, hasDrafts, published } = view;
  return html`
    <h1>${heading}</h1>
    <p>
      委員会の意見と、担当部の対応を、年度版をまたいで載せています。全部で${total}件、うち対応を終えていないもの（未対応・対応中）は${open.length}件です。${published && html`公表した年度版の記載では、${published.total}件のうち${published.open}件です。`}${hasDrafts && "「案」の年度版の記載は、変わることがあります。"}
    </p>
    ${filters(view, root)}
    ${part("対応を終えていない意見", open, root)}
    ${part("対応を終えた意見、対応しないとした意見", settled, root)}
  `;
}

function filters({ filters: groups }: OpinionsView, root: string): Content {
  return html`
    <nav class="narrow" aria-label="意見を絞り込む">
      <p>${link({ label: "全ての意見", path: "opinions/" }, root)}</p>
      <dl>
        ${groups.map(
          ({ heading, choices }) => html`<div>
            <dt>${heading}</dt>
            <dd>
              <ul>
                ${choices.map(({ link: to, count, isHere }) => html`<li><a href="${root + to.path}"${isHere && html` aria-current="page"`}>${to.label}</a>（${count}件）</li>`)}
              </ul>
            </dd>
          </div>`,
        )}
      </dl>
    </nav>
  `;
}

function part(heading: string, entries: readonly LedgerEntry[], root: string): Content {
  if (entries.length === 0) return "";
  return html`
    <section>
      <h2>${heading}（${entries.length}件）</h2>
      ${entries.map((each) => entry(each, root))}
    </section>
  `;
}

function entry(each: LedgerEntry, root: string): Html {
  const { opinion, anchor, target, departments, steps, now } = each;
  const on =
    target.path === undefined
      ? target.label
      : html`<a href="${root + target.path}">${target.label}</a>`;
  return html`
    <article class="ledger-entry" id="${anchor}">
      <h3>${on}</h3>
      <p class="facts">
        ${stateTag(opinion.state)}<span>${opinion.meeting}</span><span class="who">${departments.map(({ label }) => label).join("、")}</span><span class="soft">${opinion.link.label}</span>
      </p>
      <div class="beside">
        <div>
          <h4>意見</h4>
          <div class="prose">${blocks(opinion.text, "（意見の記載なし）")}</div>
        </div>
        <div>
          <h4>対応</h4>
          ${opinionAnswer(opinion)}
        </div>
      </div>
      <p class="note steps">
        ${steps.map(({ edition, state }, place) => html`${place > 0 && html`<span aria-hidden="true"> → </span>`}<span class="step">${link(edition, root)}：${state}</span>`)}
      </p>
      ${now.length > 0 && html`<p class="note">この意見を受け継いでいる取組：${now.map((to, place) => [place > 0 && "、", link(to, root)])}</p>`}
    </article>
  `;
}
