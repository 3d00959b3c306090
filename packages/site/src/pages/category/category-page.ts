import { html, type Content, type Html } from "../../markup/html.ts";
import { link } from "../../parts/links.ts";
import { mark } from "../../parts/mark.ts";
import { OPINION_MARK } from "../../parts/opinion-mark.ts";
import type { CategorizedMeasure, CategoryPageView } from "./category-view.ts";

/** What has a category and why, over the years. */
export function categoryPage(view: CategoryPageView, root: string): Html {
  const { name, description, years, others } = view;
  return html`
    <h1><small>取組区分</small>${mark(name)}</h1>
    ${description !== "" && html`<p class="lead">${description}</p>`}
    <nav class="narrow" aria-label="取組区分">
      <ul>
        ${others.map(({ link: to, isHere }) => html`<li><a href="${root + to.path}"${isHere && html` aria-current="page"`}>${to.label}</a></li>`)}
      </ul>
    </nav>
    <p>理由は、取組の文章（終了理由か、今後の取組の初めの文）をそのまま引いたものです。</p>
    ${years.map((year) => yearSection(year, { name: name.name, root }))}
  `;
}

function yearSection(
  { edition, total, became, stayed, stayedCount, hasYearBefore }: CategoryPageView["years"][number],
  { name, root }: { readonly name: string; readonly root: string },
): Html {
  return html`
    <section>
      <h2>${link(edition, root)}　${total}件</h2>
      ${total === 0 && html`<p class="none">「${name}」の取組はありません。</p>`}
      ${became.length > 0 && html`<h3>この年度版で「${name}」になった取組（${became.length}件）</h3>${list(became, root)}`}
      ${stayed.length > 0 && html`<h3>${hasYearBefore ? `前の年度版から「${name}」の取組` : `「${name}」の取組`}（${stayed.length}件）</h3>${list(stayed, root)}`}
      ${stayed.length === 0 && stayedCount > 0 && html`<p>${hasYearBefore ? `ほかに、前の年度版から「${name}」の取組が` : `「${name}」の取組が`}${stayedCount}件あります。</p>`}
    </section>
  `;
}

function list(members: readonly CategorizedMeasure[], root: string): Content {
  return html`<ul class="measures">
    ${members.map(
      ({ summary, before, isNew, reason }) => html`
        <li>
          <a href="${root + summary.path}"><span class="id">${summary.id}</span>${summary.title}</a>
          <span class="facts">
            ${before && html`<span>${mark(before)}から</span>`}${isNew && html`<span>新しく加わった取組</span>`}${summary.hasOpinion && OPINION_MARK}<span class="who">${summary.departments.map(({ label }) => label).join("、")}</span>
          </span>
          ${reason.text !== "" && html`<p class="reason"><span class="soft">${reason.heading}：</span>${reason.text}</p>`}
        </li>
      `,
    )}
  </ul>`;
}
