import { html, type Content, type Html } from "../markup/html.ts";
import { link, linkItems } from "../parts/links.ts";
import type { Banner, PageFrame } from "./page-frame.ts";
import { pageHead } from "./page-head.ts";
import { PATTERNS } from "./patterns.ts";
import type { SiteShell } from "./site-shell.ts";

/** A whole page; `root` is the way from it to the root of the site. */
export function pageLayout(
  frame: PageFrame,
  content: Content,
  { shell, root }: { readonly shell: SiteShell; readonly root: string },
): Html {
  const { paper, banners, crumbs, language = "ja" } = frame;
  // What stands around the content is Japanese on every page.
  const around = language !== "ja" && html` lang="ja"`;
  return html`
    <!doctype html>
    <html lang="${language}" ${paper && html` data-paper="${paper}"`}>
      ${pageHead(frame, shell, { root })}
      <body>
        <a class="skip" href="#main"${around}>本文へ移動</a>
        ${PATTERNS}
        <header class="masthead"${around}>
          <p class="site-name"><a href="${root}">${shell.siteName}</a></p>
          <nav aria-label="主なページ">
            <ul>
              ${menu(frame.path, shell, { root })}
            </ul>
          </nav>
        </header>
        ${banners.length > 0 && html`<aside aria-label="このページについての注意"${around}>${banners.map((each) => banner(each, root))}</aside>`}
        ${
          crumbs.length > 0 &&
          html`<nav class="crumbs" aria-label="現在の位置"${around}>
            <ol>
              ${linkItems(crumbs, root)}
            </ol>
          </nav>`
        }
        <main id="main" tabindex="-1">${content}</main>
        ${footer(shell, { root, around })}
      </body>
    </html>
  `;
}

function menu(
  here: string,
  { newestPath, hasDepartments, hasOpinions }: SiteShell,
  { root }: { readonly root: string },
): Content {
  const entries = [
    { label: "取組を探す", path: "search/" },
    { label: "年度版", path: newestPath },
    { label: "変更", path: "changes/" },
    ...(hasDepartments ? [{ label: "担当部", path: "departments/" }] : []),
    ...(hasOpinions ? [{ label: "委員会意見", path: "opinions/" }] : []),
    { label: "取組の移り変わり", path: "map/" },
    { label: "データ", path: "data/" },
    { label: "この資料について", path: "about/" },
  ];
  return entries.map(({ label, path }) => {
    const current = here === path ? "page" : here.startsWith(path) ? "true" : undefined;
    return html`<li>
      <a href="${root + path}" ${current && html` aria-current="${current}"`}>${label}</a>
    </li>`;
  });
}

const STAMPS: Readonly<Record<Banner["kind"], string | undefined>> = {
  draft: "案",
  corrected: "訂正",
  older: undefined,
};

function banner({ kind, text, link: target }: Banner, root: string): Html {
  const stamp = STAMPS[kind];
  return html`
    <div class="banner ${kind}">
      <p>
        ${stamp && html`<strong class="stamp">${stamp}</strong>`}<span
          >${text}${target && html`　${link(target, root)}`}</span>
      </p>
    </div>
  `;
}

function footer(
  { siteName, publisher, contact }: SiteShell,
  { root, around }: { readonly root: string; readonly around: Content },
): Html {
  const links = [
    { label: "出典と利用条件", path: "about/" },
    { label: "正誤", path: "about/#corrections" },
    { label: "アクセシビリティ", path: "about/#accessibility" },
    { label: "データ", path: "data/" },
    { label: "やさしい日本語", path: "easy/" },
  ];
  return html`
    <footer${around}>
      <nav aria-label="このサイトについて">
        <ul>
          ${linkItems(links, root)}
          <li><a href="${root}en/" lang="en" hreflang="en">English</a></li>
        </ul>
      </nav>
      <p>${siteName}</p>
      ${publisher && html`<p>発行者：${publisher}</p>`}
      ${contact && html`<p>問合せ先：${contact}</p>`}
    </footer>
  `;
}
