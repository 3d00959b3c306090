import { html, type Content, type Html } from "../../markup/html.ts";
import { link } from "../../parts/links.ts";
import { opinionCard } from "../../parts/opinion-card.ts";
import type { MeasureOpinions } from "./measure-opinions.ts";

/** What was done, beside what the committee had said before. */
export function besideReport(field: Html, { earlier }: MeasureOpinions, root: string): Content {
  if (earlier.length === 0) return field;
  return html`
    <div class="beside">
      ${field}
      <section class="field opinion" aria-labelledby="earlier-opinions">
        <h2 id="earlier-opinions">これまでの委員会意見</h2>
        ${earlier.map((each) => opinionCard(each, { root }))}
      </section>
    </div>
  `;
}

/** The department's own judgement, beside the committee's. */
export function besideEvaluation(field: Content, opinions: MeasureOpinions, root: string): Content {
  const { own, settled, wider } = opinions;
  const others = [...wider, ...settled];
  const more =
    others.length > 0 &&
    html`<p class="note">ほかの委員会意見：${others.map((each, place) => [place > 0 && "、", link(each, root)])}</p>`;
  if (own.length === 0) return [field, more];
  return html`
    <div class="beside">
      ${field}
      <section class="field opinion" aria-labelledby="opinion">
        <h2 id="opinion">委員会意見</h2>
        ${own.map((each) => opinionCard(each, { root }))}
      </section>
    </div>
    ${more}
  `;
}
