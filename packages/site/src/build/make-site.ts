import { departmentLines } from "../model/department/department-lines.ts";
import { createRecall, type KeptFindings } from "../model/recall/recall.ts";
import { readSite, type SiteModel } from "../model/site-model.ts";
import type { MissingFile, SiteInput } from "../model/site-input.ts";
import type { ListedFile, SiteFiles } from "../pages/data/data-view.ts";
import { indexPath, searchIndex } from "../search/search-index.ts";
import { createCharacterSet } from "./character-set.ts";
import { collectEditionFiles } from "./data/collect-files.ts";
import { departmentFeeds } from "./feed/department-feed.ts";
import { renderSitemap } from "./feed/render-sitemap.ts";
import { siteFeed } from "./feed/site-feed.ts";
import { checkAddresses, listOtherPages } from "./list-pages.ts";
import { makeAssets } from "./make-assets.ts";
import { makeShell } from "./make-shell.ts";
import type { PublishedPart } from "./published/published-part.ts";
import { publishedSite } from "./published/published-site.ts";
import { putPublished } from "./published/put-published.ts";
import type { ExtendFile, KeepFile, PutFile } from "./put-file.ts";
import { putSeries, type KeptStarts } from "./data/put-series.ts";
import { putPages, type KeptPage } from "./put-pages.ts";
import { SITE_KIND } from "./site-kind.ts";
import { toListed } from "./site-page.ts";

/** What came of a site. */
export interface MadeSite {
  readonly pages: number;
  /** The files for readers that could not be made, with the name of their edition. */
  readonly missing: readonly (MissingFile & { readonly edition: string })[];
  readonly parts: SiteParts;
}

/** What of a site need not be made the next time where it would be the same, as plain JSON. */
export interface SiteParts {
  /** Absent where nothing is published. */
  readonly published?: PublishedPart;
  readonly starts: KeptStarts;
  /** All other pages, by their files. */
  readonly pages: Readonly<Record<string, KeptPage>>;
  readonly findings: KeptFindings;
  /** The characters in the fonts. */
  readonly fonts: string;
}

/** The site that stands where this one comes. */
export interface StandingSite {
  readonly keep: KeepFile;
  readonly extend: ExtendFile;
  readonly parts: SiteParts | undefined;
}

const NONE_STANDS: StandingSite = {
  keep: () => false,
  extend: () => false,
  parts: undefined,
};

/**
 * Makes the files of the site, each once. The same input gives the same bytes, whether or not a part of them is kept from the site that stands.
 * Throws a `UserError` if there is no edition, or for an address or a file name that no site can have.
 */
export async function makeSite(
  input: SiteInput,
  put: PutFile,
  { keep, extend, parts: known }: StandingSite = NONE_STANDS,
): Promise<MadeSite> {
  const findings = createRecall(known?.findings);
  const site = readSite(input, findings.recall);
  const published = publishedSite(site);
  const series = { published, put, extend, known: known?.starts };
  const { listed: shared, starts } = await putSeries(site, series);
  const shell = makeShell(site, shared);
  const lines = departmentLines(site);
  const options = { shell, lines, put, keep, known: known?.published };
  const part = published && (await putPublished(published, options));
  const kept = Object.values(part?.pages ?? {});
  const others = site.editions.slice(published?.editions.length ?? 0);
  const byEdition = new Map(Object.entries(part?.files ?? {}));
  for (const node of others) byEdition.set(node.slug, await collectEditionFiles(node, input, put));
  const files = toSiteFiles(shared, byEdition);
  const pages = listOtherPages(site, { files, published, lines });
  const listed = [...pages.map(toListed), ...kept.flatMap((each) => each.listed)];
  checkAddresses(listed);
  const characters = createCharacterSet(kept.map((each) => each.characters).join(""));
  const remembered = putPages(pages, { shell, put, keep, characters, known: known?.pages ?? {} });
  for (const page of Object.values(remembered)) characters.add(page.characters);
  const { fonts } = await makeAssets(characters, { put, keep, known: known?.fonts });
  for (const node of others) put(indexPath(node.slug), json(searchIndex(node)));
  if (shell.hasFeed) put("feed.xml", siteFeed(site, shell.siteName));
  for (const [path, text] of departmentFeeds(site, shell.siteName)) put(path, text);
  if (shell.address !== "") put("sitemap.xml", renderSitemap(listed, shell.address));
  put(".nojekyll", "");
  put(SITE_KIND.mark, json(markOf(site)));
  return {
    pages: listed.length,
    missing: listMissing(site, files),
    parts: {
      ...(part !== undefined && { published: part }),
      starts,
      pages: remembered,
      findings: findings.kept(),
      fonts,
    },
  };
}

function toSiteFiles(
  shared: readonly ListedFile[],
  byEdition: ReadonlyMap<string, readonly (ListedFile | MissingFile)[]>,
): SiteFiles {
  const files = new Map([["", shared]]);
  const missing = new Map<string, readonly MissingFile[]>();
  for (const [slug, offered] of byEdition) {
    files.set(
      slug,
      offered.filter((file) => "size" in file),
    );
    missing.set(
      slug,
      offered.filter((file) => "missing" in file),
    );
  }
  return { files, missing };
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
