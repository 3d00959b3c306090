import { html, type Html } from "../markup/html.ts";
import { CONTENT_SECURITY_POLICY } from "./content-security-policy.ts";
import { isHidden, type PageFrame } from "./page-frame.ts";
import { pageMetadata } from "./page-metadata.ts";
import type { SiteShell } from "./site-shell.ts";

/** The head of a page: its title, what it is, and the files that it loads. */
export function pageHead(
  frame: PageFrame,
  shell: SiteShell,
  { root }: { readonly root: string },
): Html {
  const title = frame.path === "" ? shell.siteName : `${frame.title}｜${shell.siteName}`;
  const hidden = isHidden(frame);
  return html`
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
      <title>${title}</title>
      <meta name="description" content="${frame.description}" />
      <meta name="referrer" content="no-referrer" />
      ${hidden && html`<meta name="robots" content="noindex" />`}
      ${shell.address !== "" && !hidden && html`<link rel="canonical" href="${shell.address}${frame.canonical ?? frame.path}" />`}
      ${shell.licence?.startsWith("https://") && html`<link rel="license" href="${shell.licence}" />`}
      ${!hidden && pageMetadata(frame, shell)}
      <link rel="stylesheet" href="${root}${shell.styleSheet}" />
      ${frame.script === "filter" && html`<link rel="stylesheet" href="${root}${shell.filterRules}" />`}
      <link rel="icon" href="${root}${shell.icon}" type="image/svg+xml" />
      ${shell.hasFeed && html`<link rel="alternate" type="application/atom+xml" title="${shell.siteName}（変更の知らせ）" href="${root}feed.xml" />`}
      ${frame.feed && html`<link rel="alternate" type="application/atom+xml" title="${frame.feed.label}" href="${root}${frame.feed.path}" />`}
      ${frame.movedTo !== undefined && html`<meta http-equiv="refresh" content="0; url=${root}${frame.movedTo}" />`}
      ${frame.script && html`<script type="module" src="${root}${shell.scripts[frame.script]}"></script>`}
    </head>
  `;
}
