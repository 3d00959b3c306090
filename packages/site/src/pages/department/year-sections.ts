import { PROMISES_CAUTION } from "@torikumi/outline";
import { html, type Content, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { factList } from "../../parts/fact-list.ts";
import { link } from "../../parts/links.ts";
import { mark } from "../../parts/mark.ts";
import { opinionCard } from "../../parts/opinion-card.ts";
import { OPINION_MARK } from "../../parts/opinion-mark.ts";
import { outcomeTag } from "../../parts/outcome-tag.ts";
import type { DepartmentYear, PromisedMeasure } from "./department-year.ts";

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
      ${measures.map((each) => promised(each, root))}
    </section>
    ${changes(year, root)}
  `;
}

function unreported({ unreported: rows, previous }: DepartmentYear, root: string): Content {
  if (previous === undefined) return "";
  return html`
    <section aria-labelledby="unreported">
      <h2 id="unreported">予定したが、報告に見当たらないもの</h2>
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

function promised({ summary, others, promise, report }: PromisedMeasure, root: string): Html {
  const { id, title, path, category, repost, hasOpinion } = summary;
  return html`
    <section class="promised">
      <h3><a href="${root + path}"><span class="id">${id}</span>${title}</a></h3>
      <p class="facts">
        ${mark(category)}${repost && html`<span class="tag">再掲（${repost.label}）</span>`}${hasOpinion && OPINION_MARK}${others.length > 0 && html`<span class="who">${others.join("、")}と共に担当</span>`}
      </p>
      ${
        promise !== undefined && promise.rows.length > 0
          ? html`${rowsTable(promise.rows, id)}
              <details>
                <summary>予定と報告の全文を見る</summary>
                ${wholeTexts({ promise, report }, root)}
              </details>`
          : wholeTexts({ promise, report }, root)
      }
    </section>
  `;
}

function rowsTable(rows: NonNullable<PromisedMeasure["promise"]>["rows"], id: string): Html {
  const row = ({ promise, outcome, report }: (typeof rows)[number]): Html =>
    html`<tr><td data-label="予定したこと">${promise}</td><td>${outcomeTag(outcome)}</td><td data-label="報告の文">${report}</td></tr>`;
  return html`
    <table class="promise-rows" aria-label="${id}の予定と報告">
      <thead><tr><th scope="col">予定したこと</th><th scope="col" class="c-outcome">報告</th><th scope="col">報告の文</th></tr></thead>
      <tbody>${rows.map(row)}</tbody>
    </table>
  `;
}

function wholeTexts(
  {
    promise,
    report,
  }: { readonly promise: PromisedMeasure["promise"]; readonly report: PromisedMeasure["report"] },
  root: string,
): Html {
  return html`
    <div class="beside">
      ${promise && html`<div><h4>前の年に予定したこと（${link(promise.source, root)}の「今後の取組」）</h4><div class="prose">${blocks(promise.plan)}</div></div>`}
      <div><h4>報告したこと（取組状況）</h4><div class="prose">${blocks(report, "（記載なし）")}</div></div>
    </div>
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
