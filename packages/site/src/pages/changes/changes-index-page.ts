import { PARTS_ORDER } from "@torikumi/outline";
import type { PageFrame } from "../../layout/page-frame.ts";
import type { SiteLink } from "../../model/site-link.ts";
import { crumbsToHome } from "../../layout/crumbs.ts";
import { html, type Html } from "../../markup/html.ts";
import { link } from "../../parts/links.ts";

/** The list of all comparisons. */
export function changesIndexPage(pairs: readonly SiteLink[], root: string): Html {
  return html`
    <h1>年度版の間の変更</h1>
    <p>
      2つの年度版を比べ、変わったことを示します。1つの取組は、最も重い変更で1回だけ数えています。
    </p>
    <p>順序：${PARTS_ORDER}</p>
    ${
      pairs.length === 0
        ? html`<p class="none">比べる年度版がまだありません。</p>`
        : html`<ul class="pairs">
            ${pairs.map(
              (pair) =>
                html`<li>
                  ${link(pair, root)}　<a href="${root}${pair.path}table/"
                    >新旧対照表<span class="vh">（${pair.label}）</span></a>
                </li>`,
            )}
          </ul>`
    }
  `;
}

/** Title and way to the list of comparisons. */
export function frameChangesIndex(): PageFrame {
  return {
    title: "変更",
    description: "2つの年度版を選び、変わったことを見ます。",
    path: "changes/",
    crumbs: crumbsToHome(),
    banners: [],
  };
}
