import { html, type Content, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { link } from "../../parts/links.ts";
import { mark } from "../../parts/mark.ts";
import { opinionCard } from "../../parts/opinion-card.ts";
import { OPINION_MARK } from "../../parts/opinion-mark.ts";
import { outcomeTag } from "../../parts/outcome-tag.ts";
import type { PromisedMeasure } from "./promised-view.ts";

/** A measure: each promise with what the report says of it, the whole texts, the self-evaluation and the committee's opinions. */
export function promisedMeasure(
  measure: PromisedMeasure,
  { root, level }: { readonly root: string; readonly level: 3 | 4 },
): Html {
  const { summary, departments, isJoint, promise } = measure;
  const { id, title, path, category, repost, hasOpinion } = summary;
  const name = html`<a href="${root + path}"><span class="id">${id}</span>${title}</a>`;
  return html`
    <section class="promised">
      ${level === 3 ? html`<h3>${name}</h3>` : html`<h4>${name}</h4>`}
      <p class="facts">
        ${mark(category)}${repost && html`<span class="tag">再掲（${repost.label}）</span>`}${hasOpinion && OPINION_MARK}${departments.length > 0 && html`<span class="who">${departments.join("、")}${isJoint && "と共に担当"}</span>`}
      </p>
      ${
        promise !== undefined && promise.rows.length > 0
          ? html`${rowsTable(promise.rows, id)}
              <details>
                <summary>予定と報告の全文を見る</summary>
                ${wholeTexts(measure, root)}
              </details>`
          : wholeTexts(measure, root)
      }
      ${cards(measure, root)}
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

function wholeTexts({ promise, report, evaluation }: PromisedMeasure, root: string): Html {
  return html`
    <div class="beside">
      ${promise && html`<div><p class="label">前の年に予定したこと（${link(promise.source, root)}の「今後の取組」）</p><div class="prose">${blocks(promise.plan)}</div></div>`}
      <div><p class="label">報告したこと（取組状況）</p><div class="prose">${blocks(report, "（記載なし）")}</div></div>
      ${evaluation.length > 0 && html`<div><p class="label">自己評価</p><div class="prose">${blocks(evaluation)}</div></div>`}
    </div>
  `;
}

function cards({ opinions }: PromisedMeasure, root: string): Content {
  if (opinions.length === 0) return "";
  return html`<div class="cards">${opinions.map((each) => html`<div class="field opinion">${opinionCard(each, { root, target: "委員会意見" })}</div>`)}</div>`;
}
