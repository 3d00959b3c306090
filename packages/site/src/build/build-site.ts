import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "@torikumi/record";
import { renderFeed } from "./atom-feed.ts";
import { collectFiles } from "./collect-files.ts";
import type { SiteShell } from "./current-site.ts";
import { listPages } from "./page-list.ts";
import { renderPages } from "./render-pages.ts";
import { writeSearchIndex } from "../search/search-index.ts";
import { settleFilters } from "../search/settle-filters.ts";
import type { SiteInput } from "../model/site-input.ts";
import { SITE_MARK } from "./site-mark.ts";
import { readSite, type SiteModel } from "../model/site-model.ts";
import { dataPath } from "../views/data-view.ts";
import { ASSETS, writeAssets } from "./write-assets.ts";

/** What a site is made of, and where it goes. */
export interface BuildSiteOptions extends SiteInput {
  /** Folder of the site; replaced as a whole if it is a site or empty. */
  readonly outDir: string;
}

/** What was built. */
export interface BuiltSite {
  /** Absolute. */
  readonly outDir: string;
  readonly pages: number;
}

const queue: { last: Promise<unknown> } = { last: Promise.resolve() };

/**
 * Builds the site into a folder, all or nothing: beside its place first, then renamed. The same input gives the same bytes.
 * Throws a `UserError` if there is no edition, or if the folder holds something that is not a site. Builds of one process wait for each other.
 */
export async function buildSite(options: BuildSiteOptions): Promise<BuiltSite> {
  const outDir = resolve(options.outDir);
  checkTarget(outDir);
  const site = readSite(options);
  const turn = queue.last.then(() => build(site, outDir));
  queue.last = turn.catch(() => undefined);
  return turn;
}

async function build(site: SiteModel, outDir: string): Promise<BuiltSite> {
  mkdirSync(dirname(outDir), { recursive: true });
  const stage = mkdtempSync(join(dirname(outDir), `.${basename(outDir)}-`));
  const target = join(stage, "site");
  try {
    const files = await collectFiles(site);
    const pages = listPages(site, files);
    const shell = shellOf(site);
    await renderPages(pages, { shell, target, scratch: join(stage, "scratch") });
    await writeSearchIndex(site, join(target, "pagefind"));
    settleFilters(join(target, "pagefind"));
    for (const [slug, members] of files) {
      for (const { name, bytes } of members) put(join(target, dataPath(slug, name)), bytes);
    }
    if (shell.hasFeed) put(join(target, "feed.xml"), renderFeed(site, shell.siteName));
    writeAssets(target);
    put(join(target, ".nojekyll"), "");
    put(
      join(target, SITE_MARK),
      `${JSON.stringify(markOf(site))}
`,
    );
    replaceFolder(target, outDir, join(stage, "old"));
    return { outDir, pages: pages.length };
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function markOf(site: SiteModel): { readonly editions: readonly string[]; address?: string } {
  const { address } = site.input;
  return {
    editions: site.editions.map(({ slug }) => slug),
    ...(address !== undefined && { address }),
  };
}

function shellOf(site: SiteModel): SiteShell {
  const address = site.input.address ?? "";
  if (address !== "" && !/^https?:\/\/[^\s"<>]+\/$/.test(address)) {
    throw new UserError(
      `サイトのアドレス「${address}」が正しくありません。https:// で始まり / で終わるアドレスを指定してください。`,
    );
  }
  return {
    siteName: site.input.name ?? "提言に対する取組の記録",
    ...ASSETS,
    address,
    basePath: address === "" ? "/" : new URL(address).pathname,
    hasFeed: address !== "",
    newestPath: `${site.current.slug}/`,
  };
}

/** A folder is replaced only if nothing but a site is lost. */
function checkTarget(outDir: string): void {
  if (!existsSync(outDir) || existsSync(join(outDir, SITE_MARK))) return;
  if (readdirSync(outDir).length === 0) return;
  throw new UserError(
    `フォルダー「${outDir}」には、サイトではないファイルがあります。空のフォルダーか、まだないフォルダーを指定してください。`,
  );
}

function replaceFolder(from: string, to: string, aside: string): void {
  const isThere = existsSync(to);
  if (isThere) renameSync(to, aside);
  try {
    renameSync(from, to);
  } catch (error) {
    if (isThere) renameSync(aside, to);
    throw error;
  }
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
