import { html, type Html } from "../../markup/html.ts";
import { link } from "../../parts/links.ts";
import type { UnchangedView } from "./unchanged-view.ts";

/** The measures with the same report for years. */
export function unchangedPage({ edition, groups }: UnchangedView, root: string): Html {
  return html`
    <h1>同じ文が続く取組</h1>
    <p>${edition}の「取組状況」の文が、前の年度版と同じ取組です。年だけが違うものを含みます。続ける取組では、文が同じでも差し支えないことがあります。その理由（据置理由）が書かれていれば、添えています。</p>
    ${groups.length === 0 && html`<p class="none">前の年度版と同じ文の取組はありません。</p>`}
    ${groups.map(
      ({ editions, measures }) => html`
        <section aria-labelledby="run-${editions}">
          <h2 id="run-${editions}">${editions}つの年度版で同じ文（${measures.length}件）</h2>
          <ul class="measures">
            ${measures.map(
              (each) =>
                html`<li>
                  ${link(each.link, root)}<span class="facts"><span>${each.since}から</span><span class="who">${each.departments.map(({ label }) => label).join("、")}</span></span>
                  ${each.reason !== undefined && html`<p>据置理由：${each.reason}</p>`}
                </li>`,
            )}
          </ul>
        </section>
      `,
    )}
  `;
}
