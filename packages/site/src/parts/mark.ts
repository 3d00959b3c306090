import { html, type Content } from "../markup/html.ts";
import type { CategoryView } from "../model/category-mark.ts";

/** A category: its shape and its word; nothing where the city has no categories. */
export function mark(category: CategoryView): Content {
  if (category.name === "") return "";
  return html`<span class="mark ${category.mark}"
    ><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <use href="#mark-${category.mark}" /></svg>${category.name}</span>`;
}
