import { html, type Content, type Html } from "../markup/html.ts";
import type { OpinionView } from "../model/opinion/opinion-view.ts";
import { blocks } from "./blocks.ts";
import { addressLink, link } from "./links.ts";
import { stateTag } from "./state-tag.ts";

/** An opinion of the committee with what was answered; `target` is said where the page is not about it alone. */
export function opinionCard(
  opinion: OpinionView,
  { root, target }: { readonly root: string; readonly target?: Content },
): Html {
  const { link: to, meeting, state, text } = opinion;
  return html`
    <div class="opinion-card">
      <p class="opinion-about">${target && html`${target}　`}<span class="soft">${meeting}</span></p>
      <div class="prose">${blocks(text, "（意見の記載なし）")}</div>
      <p class="opinion-head">対応　${stateTag(state)}</p>
      ${opinionAnswer(opinion)}
      <p class="note">${link(to, root)}</p>
    </div>
  `;
}

/** What the departments answered, the reason where nothing is done, and where the opinion came from. */
export function opinionAnswer({ response, reason, source }: OpinionView): Content {
  const none = reason === undefined ? "回答は、まだ書かれていません。" : "";
  return [
    html`<div class="prose">${blocks(response, none)}</div>`,
    reason !== undefined && html`<p>理由：${reason}</p>`,
    source !== undefined && html`<p class="note">経緯：${addressLink(source)}</p>`,
  ];
}
