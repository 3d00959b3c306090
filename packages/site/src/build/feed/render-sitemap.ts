import { isHidden } from "../../layout/page-frame.ts";
import { escapeXml } from "./escape-xml.ts";
import type { SitePage } from "../site-page.ts";

/** The list of addresses for search engines: every page that they may show, once; a page for which another stands is left out. */
export function renderSitemap(pages: readonly SitePage[], address: string): string {
  const entries = pages.flatMap(({ frame }) => {
    const { path, canonical = path, node } = frame;
    if (isHidden(frame) || canonical !== path) return [];
    const date = node?.published === true ? node.publishedOn : undefined;
    const changed = date === undefined ? "" : `<lastmod>${escapeXml(date)}</lastmod>`;
    return [`<url><loc>${escapeXml(address + path)}</loc>${changed}</url>`];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    "</urlset>",
    "",
  ].join("\n");
}
