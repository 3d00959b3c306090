import { UserError } from "@torikumi/record";
import type { DataFile, MissingFile, SiteSeries } from "../model/site-input.ts";
import type { SiteModel } from "../model/site-model.ts";
import { dataPath, type ListedFile, type SiteFiles } from "../pages/data/data-view.ts";
import type { PutFile } from "./put-file.ts";

/**
 * Puts the files of every edition and those of none into the site, and lists them: what is put needs no memory while the pages are made.
 * Throws a `UserError` for a name that is not plain ASCII or that comes twice.
 */
export async function collectFiles(site: SiteModel, put: PutFile): Promise<SiteFiles> {
  const { dataFiles, sharedFiles } = site.input;
  const files = new Map<string, readonly ListedFile[]>();
  const keep = (slug: string, offered: readonly DataFile[]): void => {
    checkNames(offered);
    for (const { name, bytes } of offered) put(dataPath(slug, name), bytes);
    files.set(
      slug,
      offered.map(({ bytes, ...file }) => ({ ...file, size: bytes.length })),
    );
  };
  keep("", (await sharedFiles?.(seriesOf(site))) ?? []);
  const missing = new Map<string, readonly MissingFile[]>();
  for (const node of site.editions) {
    const offered = (await dataFiles?.(node)) ?? [];
    keep(
      node.slug,
      offered.filter((file) => "bytes" in file),
    );
    missing.set(
      node.slug,
      offered.filter((file) => "missing" in file),
    );
  }
  return { files, missing };
}

function seriesOf({ years, changesBetween }: SiteModel): SiteSeries {
  return {
    editions: years,
    steps: years.flatMap((node) =>
      node.previousYear === undefined ? [] : [changesBetween(node.previousYear, node)],
    ),
  };
}

function checkNames(files: readonly DataFile[]): void {
  const names = new Set<string>();
  for (const { name } of files) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) || names.has(name)) {
      throw new UserError(
        `データのファイル名「${name}」は使えません。英数字と . _ - だけの、重ならない名前にしてください。`,
      );
    }
    names.add(name);
  }
}
