import type { SiteShell } from "../../layout/site-shell.ts";
import type { DepartmentLine } from "../../model/department/department-lines.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { dataPath } from "../../pages/data/data-view.ts";
import { indexPath, searchIndex } from "../../search/search-index.ts";
import { createCharacterSet } from "../character-set.ts";
import { collectEditionFiles } from "../data/collect-files.ts";
import { checkAddresses, publishedPages, type PublishedPages } from "../list-pages.ts";
import type { KeepFile, PutFile } from "../put-file.ts";
import { renderPages } from "../render-pages.ts";
import { fileOf, toListed } from "../site-page.ts";
import { pagesKey, publishedKey, type KeptPages, type PublishedPart } from "./published-part.ts";

/** How what is published is put, or kept where it is known to be the same. */
export interface PublishedOptions {
  readonly shell: SiteShell;
  /** The departments of the whole site. */
  readonly lines: readonly DepartmentLine[];
  readonly put: PutFile;
  readonly keep: KeepFile;
  /** What came of the site that stands. */
  readonly known: PublishedPart | undefined;
}

/**
 * Puts the pages, the files and the indexes of the published editions into the site, and says what they are. Of those that were made from the
 * same, only what no longer stands is made again.
 */
export async function putPublished(
  site: SiteModel,
  options: PublishedOptions,
): Promise<PublishedPart> {
  const { shell, lines, put, keep, known } = options;
  const key = publishedKey(site, shell);
  const same = key !== "" && known?.key === key ? known : undefined;
  const files = new Map<string, PublishedPart["files"][string]>();
  for (const node of site.editions) {
    files.set(
      node.slug,
      await putFiles(site, node, { ...options, listed: same?.files[node.slug] }),
    );
    const path = indexPath(node.slug);
    if (same === undefined || !keep(path)) put(path, `${JSON.stringify(searchIndex(node))}\n`);
  }
  const pages = publishedPages(site, lines).map(
    (each) => [each.name, putPages(each, { ...options, key })] as const,
  );
  return { key, files: Object.fromEntries(files), pages: Object.fromEntries(pages) };
}

async function putFiles(
  site: SiteModel,
  node: EditionNode,
  {
    put,
    keep,
    listed,
  }: PublishedOptions & { readonly listed: PublishedPart["files"][string] | undefined },
): Promise<PublishedPart["files"][string]> {
  const paths = (listed ?? []).flatMap((file) =>
    "missing" in file ? [] : [dataPath(node.slug, file.name)],
  );
  const kept = new Set(paths.filter((path) => keep(path)));
  if (listed !== undefined && kept.size === paths.length) return listed;
  return collectEditionFiles(node, site.input, (path, content) => {
    if (!kept.has(path)) put(path, content);
  });
}

function putPages(
  { name, facts, list }: PublishedPages,
  { shell, put, keep, known, key: siteKey }: PublishedOptions & { readonly key: string },
): KeptPages {
  const key = pagesKey(siteKey, facts);
  const before = known?.pages[name];
  const same = key !== "" && before?.key === key ? before : undefined;
  const lost = new Set(same?.listed.map(fileOf).filter((path) => !keep(path)));
  if (same !== undefined && lost.size === 0) return same;
  const pages = list();
  const listed = pages.map(toListed);
  checkAddresses(listed);
  const wanted = same === undefined ? pages : pages.filter(({ frame }) => lost.has(fileOf(frame)));
  const characters = createCharacterSet();
  renderPages(wanted, { shell, put, see: characters.add });
  return { key, listed, characters: same?.characters ?? characters.list() };
}
