import { escapeXml } from "./escape-xml.ts";
import type { ListedPage } from "../site-page.ts";

/** The list of addresses for search engines: every page that they may show, once; a page for which another stands is left out. */
export function renderSitemap(pages: readonly ListedPage[], address: string): string {
  const entries = pages.flatMap(({ path, told }) => {
    if (told === undefined) return [];
    const changed = told.day === undefined ? "" : `<lastmod>${escapeXml(told.day)}</lastmod>`;
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
