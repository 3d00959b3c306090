import { html, type Content, type Html } from "../../markup/html.ts";
import { categoryStep } from "../../parts/category-step.ts";
import { linkItems } from "../../parts/links.ts";
import { side } from "../../parts/side.ts";
import type { ComparisonRow, SidePiece } from "@torikumi/outline";
import type { TableGroup, TableMeasure, TableView } from "./table-view.ts";

/** The 新旧対照表; for a correction the table of errata. */
export function tablePage(view: TableView, root: string): Html {
  const { isErrata, before, after, parts, sections } = view;
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
    ${sections.length > 0 && table(view, root)}
    <p class="more screen-only"><a href="${root + view.back}">変更の一覧に戻る</a></p>
  `;
}

interface Sides {
  readonly left: string;
  readonly right: string;
}

function table({ isErrata, running, before, after, sections }: TableView, root: string): Html {
  const sides = isErrata ? { left: "誤", right: "正" } : { left: "旧", right: "新" };
  return html`
    <div class="scroll" tabindex="0" role="group" aria-label="新旧対照表">
      <table class="comparison whole">
        <colgroup><col class="c-field" /><col /><col /><col class="c-remark" /></colgroup>
        <thead>
          <tr class="running print-only" aria-hidden="true"><td colspan="4">${running}</td></tr>
          <tr>
            <th scope="col" class="c-field">欄</th>
            <th scope="col">${before}（${sides.left}）</th>
            <th scope="col">${after}（${sides.right}）</th>
            <th scope="col">備考</th>
          </tr>
        </thead>
        ${sections.map(
          ({ title, groups }) => html`
            <tbody class="group">
              <tr>
                <th scope="rowgroup" colspan="4">${title}</th>
              </tr>
            </tbody>
            ${groups.map((each) => group(each, { root, sides, section: title }))}
          `,
        )}
      </table>
    </div>
  `;
}

interface Around {
  readonly root: string;
  readonly sides: Sides;
  /** The heading above, which is not said again. */
  readonly section: string;
}

function group({ head, notes, rows }: TableGroup, { root, sides, section }: Around): Html {
  return html`
    <tbody>
      ${head !== section && groupHead(head, root)}
      ${notes.length > 0 && wide(html`<ul class="sentences">${notes.map((note) => html`<li>${note}</li>`)}</ul>`)}
      ${rows.map((row) => tableRow(row, sides))}
    </tbody>
  `;
}

function groupHead(head: TableMeasure | string, root: string): Html {
  if (typeof head === "string")
    return html`<tr class="measure"><th scope="rowgroup" colspan="4">${head}</th></tr>`;
  const { id, title, path, departments, reason } = head;
  return html`<tr class="measure">
      <th scope="rowgroup" colspan="4">
        <a href="${root + path}">${id}　${title}</a>
        <span class="facts">${categoryStep(head)}<span class="who">${departments.join("、")}</span></span>
      </th>
    </tr>
    ${reason !== undefined && wide(`訂正の理由：${reason}`)}`;
}

function tableRow({ heading, remarks, before, after }: ComparisonRow, sides: Sides): Html {
  return html`<tr>
    <th scope="row">${heading}</th>
    <td class="text" data-label="${sides.left}">${cell(before, after)}</td>
    <td class="text" data-label="${sides.right}">${cell(after, before)}</td>
    <td${remarks.length > 0 && html` data-label="備考"`}>${remarks.map((remark) => html`<p>${remark}</p>`)}</td>
  </tr>`;
}

/** One side. A text that came or went whole is read as it is: struck through from end to end it is hard to read. */
function cell(pieces: readonly SidePiece[], other: readonly SidePiece[]): Content {
  const isWhole = other.every(({ mark }) => mark === "label");
  return isWhole ? pieces.map(({ text }) => text) : side(pieces);
}

function wide(content: Content): Html {
  return html`<tr>
    <td colspan="4">${content}</td>
  </tr>`;
}
