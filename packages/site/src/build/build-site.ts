import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SiteInput } from "../model/site-input.ts";
import { readSite, type SiteModel } from "../model/site-model.ts";
import { dataPath } from "../pages/data/data-view.ts";
import { indexPath, searchIndex } from "../search/search-index.ts";
import { departmentFeeds } from "./feed/department-feed.ts";
import { renderSitemap } from "./feed/render-sitemap.ts";
import { siteFeed } from "./feed/site-feed.ts";
import { createCharacterSet } from "./character-set.ts";
import { collectFiles } from "./collect-files.ts";
import { listPages } from "./list-pages.ts";
import { makeShell } from "./make-shell.ts";
import { renderPages } from "./render-pages.ts";
import { SITE_KIND } from "./site-kind.ts";
import { writeAssets } from "./write-assets.ts";

/**
 * Builds the site into a folder, which is empty or not there, and gives the number of pages. The same input gives the same bytes.
 * Throws a `UserError` if there is no edition, or for an address or a file name that no site can have.
 */
export async function buildSite(input: SiteInput, folder: string): Promise<number> {
  const site = readSite(input);
  const files = await collectFiles(site);
  const shell = makeShell(site, files);
  const pages = listPages(site, files);
  const characters = createCharacterSet();
  renderPages(pages, { shell, target: folder, see: characters.add });
  await writeAssets(folder, characters);
  for (const [slug, members] of files.files)
    for (const { name, bytes } of members) put(join(folder, dataPath(slug, name)), bytes);
  for (const node of site.editions)
    put(join(folder, indexPath(node.slug)), json(searchIndex(node)));
  if (shell.hasFeed) put(join(folder, "feed.xml"), siteFeed(site, shell.siteName));
  for (const [path, text] of departmentFeeds(site, shell.siteName)) put(join(folder, path), text);
  if (shell.address !== "") put(join(folder, "sitemap.xml"), renderSitemap(pages, shell.address));
  put(join(folder, ".nojekyll"), "");
  put(join(folder, SITE_KIND.mark), json(markOf(site)));
  return pages.length;
}

function markOf(site: SiteModel): { readonly editions: readonly string[]; address?: string } {
  const { address } = site.input;
  return {
    editions: site.editions.map(({ slug }) => slug),
    ...(address !== undefined && { address }),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
