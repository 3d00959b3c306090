import { html, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { link } from "../../parts/links.ts";
import { changeItem } from "./change-item.ts";
import type { NarrowView } from "./narrow-view.ts";

/** The changes of one kind between two editions. */
export function narrowPage({ heading, title, items, others }: NarrowView, root: string): Html {
  return html`
    <h1><small>${heading}</small>${title}（${items.length}件）</h1>
    <h2 class="vh">取組</h2>
    <ul class="change-list">
      ${items.map((item) => changeItem(item, { root, more: item.plan.length > 0 && html`<p class="opinion-head">今後の取組</p><div class="prose">${blocks(item.plan)}</div>` }))}
    </ul>
    ${narrowNav(others, root)}
  `;
}

/** The ways to the changes of one kind. */
export function narrowNav(choices: NarrowView["others"], root: string): Html {
  return html`
    <nav class="narrow-list" aria-label="種類ごとの変更">
      <ul>
        ${choices.map(
          ({ link: to, count, isHere }) =>
            html`<li>${isHere ? html`<strong aria-current="page">${to.label}</strong>` : link(to, root)}（${count}件）</li>`,
        )}
      </ul>
    </nav>
  `;
}
