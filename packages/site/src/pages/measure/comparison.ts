import { html, type Html } from "../../markup/html.ts";
import { factList } from "../../parts/fact-list.ts";
import { link } from "../../parts/links.ts";
import { side } from "../../parts/side.ts";
import type { MeasureComparison } from "./measure-view.ts";

/** The texts of a measure beside those of the edition before. */
export function comparison(view: MeasureComparison, root: string): Html {
  const { facts, sentences, fields, previous, all } = view;
  return html`
    <section aria-labelledby="comparison">
      <h2 id="comparison">前の年度版との新旧対照</h2>
      ${factList({ facts, sentences })}
      ${fields.length > 0 && table(view)}
      ${fields.length + facts.length + sentences.length === 0 && html`<p>前の年度版から変わっていません。</p>`}
      <p class="more">
        <a href="${root + previous.path}">${previous.label}を見る</a>　${link(all, root)}
      </p>
    </section>
  `;
}

function table({ before, after, fields }: MeasureComparison): Html {
  const [left, right] = [`${before}（旧）`, `${after}（新）`];
  return html`
    <p class="key">
      <del>取消線</del>は前の年度版から削られた箇所、<ins>下線</ins>は加わった箇所です。
    </p>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="comparison">
      <table class="comparison">
        <thead>
          <tr>
            <th scope="col" class="c-field">欄</th>
            <th scope="col">${left}</th>
            <th scope="col">${right}</th>
          </tr>
        </thead>
        <tbody>
          ${fields.map(
            (field) =>
              html`<tr>
                <th scope="row">${field.heading}<span class="tag">${field.kind}</span></th>
                <td class="text" data-label="${left}">${side(field.before)}</td>
                <td class="text" data-label="${right}">${side(field.after)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
