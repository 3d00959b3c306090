import { html, type Content, type Html } from "../../markup/html.ts";
import type { DataView, Download, TableDownloads } from "./data-view.ts";

/** What can be downloaded, and which of it to take. */
export function dataPage({ tables, editions, shared, feed }: DataView, root: string): Html {
  return html`
    <h1>データ</h1>
    <p>
      このページのファイルは、このサイトのページと同じデータから作っています。件数と内容は、ページと一致します。
    </p>
    ${tables.length > 0 && allYears(tables, root)}
    <section aria-labelledby="editions">
      <h2 id="editions">年度版ごとのファイル</h2>
      <p>1つの年度版を、紙の資料と同じ形や Excel の表で見るときに使います。</p>
      ${editions.map(
        ({ name, measures, files, missing }) => html`
          <section>
            <h3>${name}（取組${measures}件）</h3>
            ${
              files.length === 0
                ? html`<p class="none">配布するファイルはありません。</p>`
                : downloads(files, root)
            }
            ${missing.map(
              (file) =>
                html`<p>${file.description}（${file.name}）はありません。${file.missing}</p>`,
            )}
          </section>
        `,
      )}
    </section>
    ${(shared.length > 0 || feed !== undefined) && definitions(shared, { feed, root })}
  `;
}

function allYears(tables: readonly TableDownloads[], root: string): Html {
  return html`
    <section aria-labelledby="all">
      <h2 id="all">全ての年度版を1つにしたファイル</h2>
      <p>
        年をまたいで調べるときに使います。見出しの行は年度が変わっても同じで、訂正のあった年度版は訂正後のものだけを載せています。CSV は
        UTF-8 です。
      </p>
      ${tables.map(
        ({ name, title, description, columns, files }) => html`
          <section>
            <h3 id="table-${name}">${title}</h3>
            <p>${description}</p>
            ${downloads(files, root)}
            <details>
              <summary>${title}の列の意味（${columns.length}列）</summary>
              <div class="scroll" tabindex="0" role="group" aria-label="${title}の列の意味">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">CSV の見出し</th>
                      <th scope="col">JSON のキー</th>
                      <th scope="col">意味</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${columns.map(
                      (column) =>
                        html`<tr>
                          <th scope="row">${column.title}</th>
                          <td><code>${column.name}</code></td>
                          <td>${column.description}</td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>
            </details>
          </section>
        `,
      )}
    </section>
  `;
}

function definitions(
  shared: readonly Download[],
  { feed, root }: { readonly feed: string | undefined; readonly root: string },
): Html {
  const words = [shared.length > 0 && "データの定義", feed !== undefined && "更新の知らせ"];
  return html`
    <section aria-labelledby="definitions">
      <h2 id="definitions">${words.filter((word) => word !== false).join("と")}</h2>
      <ul class="downloads">
        ${shared.map((file) => download(file, root))}
        ${feed && html`<li><a href="${root + feed}">変更の知らせ（Atom フィード）</a><span>feed.xml</span></li>`}
      </ul>
    </section>
  `;
}

function downloads(files: readonly Download[], root: string): Content {
  return html`<ul class="downloads">
    ${files.map((file) => download(file, root))}
  </ul>`;
}

function download({ name, path, description, kilobytes }: Download, root: string): Html {
  return html`<li>
    <a href="${root + path}" download>${description}</a><span>${name}（${kilobytes}キロバイト）</span>
  </li>`;
}
