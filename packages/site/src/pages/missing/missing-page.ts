import type { PageFrame } from "../../layout/page-frame.ts";
import { crumbsToHome } from "../../layout/crumbs.ts";
import { html, type Html } from "../../markup/html.ts";

/** What is shown for an address without a page. */
export function missingPage(root: string): Html {
  return html`
    <h1>ページが見つかりません</h1>
    <p>アドレスが間違っているか、この取組が年度版にないようです。</p>
    <ul>
      <li><a href="${root}">トップから探す</a></li>
      <li><a href="${root}search/">言葉で取組を探す</a></li>
    </ul>
  `;
}

/** Title of the error page. */
export function frameMissing(): PageFrame {
  return {
    title: "ページが見つかりません",
    description: "お探しのページは見つかりませんでした。",
    path: "404.html",
    crumbs: crumbsToHome(),
    banners: [],
  };
}
