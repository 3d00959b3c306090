import { html, type Content, type Html } from "../../markup/html.ts";
import { factList } from "../../parts/fact-list.ts";
import { categoryStep } from "../../parts/category-step.ts";
import { linkItems } from "../../parts/links.ts";
import { side } from "../../parts/side.ts";
import type { TableMeasure, TableRow, TableView } from "./table-view.ts";

/** The 新旧対照表; for a correction the table of errata. */
export function tablePage(view: TableView, root: string): Html {
  const { isErrata, before, after, parts, groups } = view;
  return html`
    <h1>${isErrata ? `正誤表（${before} → ${after}）` : view.title}</h1>
    <p>${view.summary}。</p>
    ${view.reason && html`<p>訂正の理由：${view.reason}</p>`}
    <p class="key"><del>取消線</del>は削られた箇所、<ins>下線</ins>は加わった箇所です。</p>
    ${
      parts.length > 0 &&
      html`<p>変更が多いため、提言ごとのページに分けて掲げています。</p>
        <ul class="pairs">
          ${linkItems(parts, root)}
        </ul>`
    }
    ${groups.length > 0 && table(view, root)}
    <p class="more screen-only"><a href="${root + view.back}">変更の一覧に戻る</a></p>
  `;
}

interface Sides {
  readonly left: string;
  readonly right: string;
}

function table({ isErrata, running, before, after, groups }: TableView, root: string): Html {
  const sides = isErrata ? { left: "誤", right: "正" } : { left: "旧", right: "新" };
  return html`
    <div class="scroll" tabindex="0" role="group" aria-label="新旧対照表">
      <table class="comparison whole">
        <colgroup><col class="c-field" /><col /><col /></colgroup>
        <thead>
          <tr class="running print-only" aria-hidden="true"><td colspan="3">${running}</td></tr>
          <tr>
            <th scope="col" class="c-field">欄</th>
            <th scope="col">${before}（${sides.left}）</th>
            <th scope="col">${after}（${sides.right}）</th>
          </tr>
        </thead>
        ${groups.map(
          ({ heading, notes, measures, pages }) => html`
            <tbody class="group">
              <tr>
                <th scope="rowgroup" colspan="3">${heading}</th>
              </tr>
              ${notes.map(wide)}
            </tbody>
            ${measures.map((each) => measure(each, sides, { root }))}
            ${
              pages.length > 0 &&
              html`<tbody>
                ${pages.map((row) => tableRow(row, sides))}
              </tbody>`
            }
          `,
        )}
      </table>
    </div>
  `;
}

function measure(view: TableMeasure, sides: Sides, { root }: { readonly root: string }): Html {
  const { id, title, path, departments, reason, facts, sentences, rows } = view;
  return html`
    <tbody>
      <tr class="measure">
        <th scope="rowgroup" colspan="3">
          <a href="${root + path}">${id}　${title}</a>
          <span class="facts">${categoryStep(view)}<span class="who">${departments.join("、")}</span></span>
        </th>
      </tr>
      ${reason !== undefined && wide(`訂正の理由：${reason}`)}
      ${facts.length + sentences.length > 0 && wide(factList({ facts, sentences }))}
      ${rows.map((row) => tableRow(row, sides))}
    </tbody>
  `;
}

function tableRow({ heading, remark, before, after }: TableRow, { left, right }: Sides): Html {
  return html`<tr>
    <th scope="row">${heading}${remark !== "" && html`<span class="note">${remark}</span>`}</th>
    <td class="text" data-label="${left}">${side(before)}</td>
    <td class="text" data-label="${right}">${side(after)}</td>
  </tr>`;
}

function wide(content: Content): Html {
  return html`<tr>
    <td colspan="3">${content}</td>
  </tr>`;
}
