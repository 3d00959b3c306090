import { html, type Content, type Html } from "../../markup/html.ts";
import { categoryStep } from "../../parts/category-step.ts";
import { factList } from "../../parts/fact-list.ts";
import type { ChangeItem } from "./changes-view.ts";

/** A changed measure in a list; `keys` are those of the filters that leave it. */
export function changeItem(
  item: ChangeItem,
  {
    root,
    keys,
    more = "",
  }: { readonly root: string; readonly keys?: ChangeItem["keys"]; readonly more?: Content },
): Html {
  const data =
    keys && html` data-s="${keys.step}" data-k="${keys.kind}" data-d="${keys.department}"`;
  return html`
    <li class="change"${data}>
      <h3>
        <a href="${root + item.path}"><span class="id">${item.id}</span>${item.title}</a>
      </h3>
      <p class="facts">
        ${categoryStep(item)}
        ${item.kinds.map((kind) => html`<span class="tag">${kind}</span>`)}
        <span class="who">${item.departments.join("、")}</span>
      </p>
      ${factList(item)}${more}
    </li>
  `;
}
