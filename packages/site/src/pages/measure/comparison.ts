import { html, type Html } from "../../markup/html.ts";
import { factList } from "../../parts/fact-list.ts";
import { link } from "../../parts/links.ts";
import { side } from "../../parts/side.ts";
import type { MeasureComparison } from "./measure-comparison.ts";

/** The texts of a measure beside those of another edition; `anchor` is the id of the section. */
export function comparison(
  view: MeasureComparison,
  { root, anchor }: { readonly root: string; readonly anchor: string },
): Html {
  const { heading, facts, sentences, fields, before, previous, all } = view;
  const isSame = fields.length + facts.length + sentences.length === 0;
  return html`
    <section aria-labelledby="${anchor}">
      <h2 id="${anchor}">${heading}</h2>
      ${factList({ facts, sentences })}
      ${fields.length > 0 && table(view, anchor)}
      ${isSame && html`<p>${before}から変わっていません。</p>`}
      <p class="more"><a href="${root + previous.path}">${previous.label}を見る</a>　${link(all, root)}</p>
    </section>
  `;
}

function table({ before, after, sides, fields }: MeasureComparison, anchor: string): Html {
  const [left, right] = [`${before}（${sides.before}）`, `${after}（${sides.after}）`];
  const row = (field: MeasureComparison["fields"][number]): Html =>
    html`<tr><th scope="row">${field.heading}<span class="tag">${field.kind}</span></th><td class="text" data-label="${left}">${side(field.before)}</td><td class="text" data-label="${right}">${side(field.after)}</td></tr>`;
  return html`
    <p class="key"><del>取消線</del>は${before}から削られた箇所、<ins>下線</ins>は加わった箇所です。</p>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="${anchor}">
      <table class="comparison">
        <thead><tr><th scope="col" class="c-field">欄</th><th scope="col">${left}</th><th scope="col">${right}</th></tr></thead>
        <tbody>${fields.map(row)}</tbody>
      </table>
    </div>
  `;
}
