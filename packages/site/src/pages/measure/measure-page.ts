import { html, type Content, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { factsOf } from "../../parts/facts-of.ts";
import { link, neighbours } from "../../parts/links.ts";
import { mark } from "../../parts/mark.ts";
import { comparison } from "./comparison.ts";
import { besideEvaluation, besideReport } from "./judgement.ts";
import { historyStrip } from "./history-strip.ts";
import { citationSection } from "./citation-section.ts";
import type { MeasureView } from "./measure-view.ts";
import { promiseSection } from "./promise-section.ts";

/** The page of a measure: what it wants, what was promised, what was done, how it is judged, what comes next. */
export function measurePage(view: MeasureView, root: string): Html {
  const { summary, previous, next, citation, promise, comparisons } = view;
  return html`
    <h1><small>${view.editionName}　${summary.id}</small>${summary.title}</h1>
    ${factsOf([
      ["取組区分", mark(summary.category)],
      [
        "担当部",
        summary.departments.map((each, place) => html`${place > 0 && "、"}${link(each, root)}`),
      ],
      ...view.notes.map(
        ({ label, text, link: to }) => [label, html`${text}${to && link(to, root)}`] as const,
      ),
    ])}
    <div class="fields">
      ${view.fields.map((each) => [
        each.field === "progress" && promise && promiseSection(promise, root),
        besideField(each, view, root),
      ])}
    </div>
    ${view.edit && html`<p class="edit"><a href="${view.edit}" rel="noopener">この記載の修正を提案する（GitHub の編集画面が開きます）</a></p>`}
    ${historyStrip(view.history, root)}
    ${comparisons.map((each, place) => comparison(each, { root, anchor: `comparison-${place + 1}` }))}
    ${view.isNew && html`<p class="none">前の年度版にはない取組です。</p>`}
    ${citationSection(citation)}
    ${neighbours({ label: "前後の取組", previous, next }, root)}
  `;
}

/** A text, with what the committee says of it beside it. */
function besideField(
  each: MeasureView["fields"][number],
  { fields, opinions }: MeasureView,
  root: string,
): Content {
  const plain = field(each);
  // Where a city has no self-evaluation, the committee's judgement stands beside the report.
  const judged = fields.some(({ field: name }) => name === "evaluation")
    ? "evaluation"
    : "progress";
  const reported = each.field === "progress" ? besideReport(plain, opinions, root) : plain;
  return each.field === judged ? besideEvaluation(reported, opinions, root) : reported;
}

function field({
  field: name,
  heading,
  period,
  blocks: pieces,
}: MeasureView["fields"][number]): Html {
  return html`
    <section class="field ${name}" aria-labelledby="${name}">
      <h2 id="${name}">${heading}${period !== "" && html`<span class="period">${period}</span>`}</h2>
      <div class="prose">${blocks(pieces, "（記載なし）")}</div>
    </section>
  `;
}
