import type { SidePiece } from "@torikumi/outline";
import { html, type Content } from "../markup/html.ts";

/** One side of a comparison, what came and went marked in words too. */
export function side(pieces: readonly SidePiece[]): Content {
  return pieces.map(({ mark, text }) => {
    if (mark === "kept") return text;
    if (mark === "label") return html`<strong class="moved">${text}</strong>`;
    return mark === "added"
      ? html`<ins
          ><span class="vh">〔追加〕</span>${text}<span class="vh">〔追加終わり〕</span></ins>`
      : html`<del
          ><span class="vh">〔削除〕</span>${text}<span class="vh">〔削除終わり〕</span></del>`;
  });
}
