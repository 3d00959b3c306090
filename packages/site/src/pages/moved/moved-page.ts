import { crumbsToHome } from "../../layout/crumbs.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import { html, type Html } from "../../markup/html.ts";
import type { SitePath } from "../../model/addresses.ts";
import type { SiteLink } from "../../model/site-link.ts";
import { linkItems } from "../../parts/links.ts";

/** A page that has another address now, or became several; a reader of a page that became one is taken there. */
export function movedPage(targets: readonly SiteLink[], root: string): Html {
  return html`
    <h1>ページが移りました</h1>
    <p>このページの内容は、次のページにあります。</p>
    <ul>
      ${linkItems(targets, root)}
    </ul>
  `;
}

/** Title, banners and way to a page that moved. */
export function frameMoved(
  path: SitePath,
  targets: readonly SiteLink[],
  { banners = [] }: Partial<Pick<PageFrame, "banners">> = {},
): PageFrame {
  const [target, ...others] = targets;
  return {
    title: "ページが移りました",
    description: `${targets.map(({ label }) => label).join("、")}のページに移りました。`,
    path,
    crumbs: crumbsToHome(),
    banners,
    ...(target !== undefined && others.length === 0 && { movedTo: target.path }),
    isHidden: true,
  };
}
