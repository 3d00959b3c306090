import { html, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import type { SheetView } from "./sheet-view.ts";

/** What stands above the table of a sheet: the recommendation, its items, the direction. */
export function sheetHead(view: SheetView, root: string): Html {
  const { number, recommendation, recommendationPath, items, direction } = view;
  return html`
    <div class="sheet-head">
      <p class="sheet-recommendation">
        <a href="${root + recommendationPath}">提言${number}</a>　${recommendation}
      </p>
      ${
        items.length > 0 &&
        html`<ol class="items">
          ${items.map((item) => html`<li>${item}</li>`)}
        </ol>`
      }
      ${
        direction.length > 0 &&
        html`<div class="direction">
          <p class="direction-head">取組の方向性</p>
          ${blocks(direction)}
        </div>`
      }
    </div>
  `;
}
