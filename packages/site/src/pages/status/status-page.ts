import { html, type Html } from "../../markup/html.ts";
import { link } from "../../parts/links.ts";
import type { StatusRow, StatusView } from "./status-view.ts";

/** The board of a draft: a table, then what each department has left. */
export function statusPage({ heading, summary, columns, rows }: StatusView, root: string): Html {
  const waiting = rows.filter((row) => row.waiting.length > 0);
  return html`
    <h1>${heading}</h1>
    <p>${summary}担当部が2つ以上ある取組は、どの担当部にも数えます。</p>
    <div class="scroll" tabindex="0" role="group" aria-label="担当部ごとの進み具合">
      <table>
        <caption>
          担当部ごとの進み具合（件。「未記入の欄」は欄の数）
        </caption>
        <thead>
          <tr>
            <th scope="col">担当部</th>
            ${columns.map((name) => html`<th scope="col" class="number">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) => html`
              <tr>
                <th scope="row">${nameOf(row, root)}</th>
                ${row.cells.map((each) => cell(each, row.name, root))}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
    <p>
      「前年度のまま」は、今後の取組が前の年度版の文のままで、据置理由のない取組です。記入済みには数えません。「エラー」と「警告」は、担当する取組のページの検査の指摘です。
    </p>
    ${
      waiting.length > 0 &&
      html`<section aria-labelledby="waiting">
        <h2 id="waiting">残っているもの</h2>
        ${waiting.map((row) => left(row, root))}
      </section>`
    }
  `;
}

function nameOf({ name, link: target }: StatusRow, root: string): Html | string {
  return target === undefined ? name : link(target, root);
}

function cell(value: StatusRow["cells"][number], department: string, root: string): Html {
  if (typeof value === "object")
    return html`<td class="number"><a href="${root + value.path}" aria-label="${department}の答えを待つ意見${value.count}件">${value.count}</a></td>`;
  return html`<td class="${value === 0 ? "number zero" : "number"}">${value}</td>`;
}

function left({ name, waiting }: StatusRow, root: string): Html {
  return html`
    <h3>${name}</h3>
    <ul>
      ${waiting.map((one) => html`<li>${link(one.link, root)}　${one.fields}</li>`)}
    </ul>
  `;
}
