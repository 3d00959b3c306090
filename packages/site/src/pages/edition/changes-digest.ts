import { html, type Html } from "../../markup/html.ts";
import { link } from "../../parts/links.ts";
import type { ChangesDigest } from "./edition-view.ts";

/** How much changed since the edition before, by what changed most. */
export function changesDigest(digest: ChangesDigest, root: string): Html {
  const { title, all } = digest;
  return html`
    <section class="digest" aria-labelledby="digest">
      <h2 id="digest">${title}</h2>
      ${tallies(digest, root)}
      <p class="more">${link(all, root)}</p>
    </section>
  `;
}

function tallies({ groups, unchanged, same }: ChangesDigest, root: string): Html {
  if (groups.length === 0) return html`<p>取組に変更はありません。</p>`;
  return html`
    <ul class="tallies">
      ${groups.map(
        ({ title, count, unit, href }) =>
          html`<li>
            <a href="${root + href}"
              ><strong>${count}<small>${unit}</small></strong>${title}</a>
          </li>`,
      )}
      <li>
        <span
          ><strong>${unchanged}<small>件</small></strong>変更なし</span>
      </li>
    </ul>
    <p class="note">1つの取組は、最も重い変更で1回だけ数えています。</p>
    ${same.length > 0 && html`<p>変更のない取組：${same.map((each, place) => [place > 0 && "、", link(each, root)])}</p>`}
  `;
}
