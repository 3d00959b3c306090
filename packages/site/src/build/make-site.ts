import type { MissingFile, SiteInput } from "../model/site-input.ts";
import { readSite, type SiteModel } from "../model/site-model.ts";
import type { SiteFiles } from "../pages/data/data-view.ts";
import { indexPath, searchIndex } from "../search/search-index.ts";
import { departmentFeeds } from "./feed/department-feed.ts";
import { renderSitemap } from "./feed/render-sitemap.ts";
import { siteFeed } from "./feed/site-feed.ts";
import { createCharacterSet } from "./character-set.ts";
import { collectFiles } from "./collect-files.ts";
import { listPages } from "./list-pages.ts";
import { makeAssets } from "./make-assets.ts";
import { makeShell } from "./make-shell.ts";
import type { PutFile } from "./put-file.ts";
import { renderPages } from "./render-pages.ts";
import { SITE_KIND } from "./site-kind.ts";

/** What came of a site. */
export interface MadeSite {
  readonly pages: number;
  /** The files for readers that could not be made, with the name of their edition. */
  readonly missing: readonly (MissingFile & { readonly edition: string })[];
}

/**
 * Makes the files of the site, each once. The same input gives the same bytes.
 * Throws a `UserError` if there is no edition, or for an address or a file name that no site can have.
 */
export async function makeSite(input: SiteInput, put: PutFile): Promise<MadeSite> {
  const site = readSite(input);
  const files = await collectFiles(site, put);
  const shell = makeShell(site, files);
  const pages = listPages(site, files);
  const characters = createCharacterSet();
  renderPages(pages, { shell, put, see: characters.add });
  await makeAssets(characters, put);
  for (const node of site.editions) put(indexPath(node.slug), json(searchIndex(node)));
  if (shell.hasFeed) put("feed.xml", siteFeed(site, shell.siteName));
  for (const [path, text] of departmentFeeds(site, shell.siteName)) put(path, text);
  if (shell.address !== "") put("sitemap.xml", renderSitemap(pages, shell.address));
  put(".nojekyll", "");
  put(SITE_KIND.mark, json(markOf(site)));
  return { pages: pages.length, missing: listMissing(site, files) };
}

function listMissing(site: SiteModel, { missing }: SiteFiles): MadeSite["missing"] {
  return site.editions.flatMap(({ slug, fullName }) =>
    (missing.get(slug) ?? []).map((file) => ({ ...file, edition: fullName })),
  );
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
