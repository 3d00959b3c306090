import type { SiteLink } from "../model/site-link.ts";
import { html, type Content, type Html } from "../markup/html.ts";

/** A link of the site; `root` is the way from the page to the root. */
export function link({ label, path }: SiteLink, root: string): Html {
  return html`<a href="${root + path}">${label}</a>`;
}

/** Links as the items of a list. */
export function linkItems(links: readonly SiteLink[], root: string): readonly Html[] {
  return links.map((each) => html`<li>${link(each, root)}</li>`);
}

/** The way to the pages before and after in the order of the edition. */
export function neighbours({ label, previous, next }: Neighbours, root: string): Html {
  const to = (rel: string, word: string, target: SiteLink | undefined) =>
    target && html`<a rel="${rel}" href="${root + target.path}">${word}：${target.label}</a>`;
  return html`
    <nav class="neighbours" aria-label="${label}">
      ${to("prev", "前", previous)}${to("next", "次", next)}
    </nav>
  `;
}

/** The pages before and after, and what they are. */
export interface Neighbours {
  readonly label: string;
  readonly previous: SiteLink | undefined;
  readonly next: SiteLink | undefined;
}

/** A text that somebody wrote as a link, where it is an address of the web; everything else as it is written. */
export function addressLink(text: string): Content {
  return /^https?:\/\/[^\s"<>]+$/.test(text)
    ? html`<a href="${text}" rel="noopener">${text}</a>`
    : text;
}
