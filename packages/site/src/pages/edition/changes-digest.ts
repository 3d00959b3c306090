import { html, type Content, type Html } from "../../markup/html.ts";
import { link } from "../../parts/links.ts";
import type { ChangesDigest, LinkedSentence } from "./edition-view.ts";

/** What changed since the edition before, short. */
export function changesDigest(digest: ChangesDigest, root: string): Html {
  const { title, events, moreEvents, figures, all } = digest;
  return html`
    <section class="digest" aria-labelledby="digest">
      <h2 id="digest">${title}</h2>
      ${tallies(digest, root)}
      ${
        figures.length > 0 &&
        html`<h3>数値の主な変化</h3>
          ${sentences(figures, root)}`
      }
      ${
        events.length > 0 &&
        html`
          <h3>取組の追加・終了と区分の変化</h3>
          ${sentences(events, root)}
          ${moreEvents > 0 && html`<p>ほかに${moreEvents}件あります。</p>`}
        `
      }
      <p class="more">${link(all, root)}</p>
    </section>
  `;
}

function tallies({ groups, unchanged }: ChangesDigest, root: string): Html {
  if (groups.length === 0) return html`<p>取組に変更はありません。</p>`;
  return html`
    <p>1つの取組は、最も重い変更で1回だけ数えています。</p>
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
  `;
}

function sentences(members: readonly LinkedSentence[], root: string): Content {
  return html`<ul class="sentences">
    ${members.map(({ text, measure }) => html`<li>${text}${link(measure, root)}</li>`)}
  </ul>`;
}
