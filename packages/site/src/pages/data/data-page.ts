import { html, type Html } from "../../markup/html.ts";
import type { DataView, Download } from "./data-view.ts";

/** What can be downloaded. */
export function dataPage({ editions, shared, feed }: DataView, root: string): Html {
  const extra = [shared.length > 0 && "データの定義", feed !== undefined && "更新の知らせ"];
  return html`
    <h1>データ</h1>
    <p>
      このページのファイルは、このサイトのページと同じデータから作っています。件数と内容は、ページと一致します。
    </p>
    ${editions.map(
      ({ name, measures, files }) => html`
        <section>
          <h2>${name}（取組${measures}件）</h2>
          ${
            files.length === 0
              ? html`<p class="none">配布するファイルはありません。</p>`
              : html`<ul class="downloads">
                  ${files.map((file) => download(file, root))}
                </ul>`
          }
        </section>
      `,
    )}
    ${
      extra.some((word) => word !== false) &&
      html`
        <section>
          <h2>${extra.filter((word) => word !== false).join("と")}</h2>
          <ul class="downloads">
            ${shared.map((file) => download(file, root))}
            ${feed && html`<li><a href="${root + feed}">feed.xml</a><span>変更の知らせ（Atom フィード）</span></li>`}
          </ul>
        </section>
      `
    }
  `;
}

function download({ name, path, description, kilobytes }: Download, root: string): Html {
  return html`<li>
    <a href="${root + path}" download>${name}</a><span>${description}（${kilobytes}キロバイト）</span>
  </li>`;
}
