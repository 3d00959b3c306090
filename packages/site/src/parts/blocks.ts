import { html, type Content } from "../markup/html.ts";
import type { TextBlock } from "../model/text-blocks.ts";

/** A text in paragraphs and lists; `empty` is said where there is none. */
export function blocks(pieces: readonly TextBlock[], empty = ""): Content {
  if (pieces.length === 0) return empty === "" ? "" : html`<p class="none">${empty}</p>`;
  return pieces.map((piece) => {
    if (piece.kind === "line") return html`<p>${piece.text}</p>`;
    if (piece.kind === "gap") return html`<p class="gap" aria-hidden="true"></p>`;
    return html`<ul>
      ${piece.items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  });
}
