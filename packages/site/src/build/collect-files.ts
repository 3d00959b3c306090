import { UserError } from "@torikumi/record";
import type { DataFile, MissingFile, SiteSeries } from "../model/site-input.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { SiteFiles } from "../pages/data/data-view.ts";

/** The files of every edition and those of none. Throws a `UserError` for a name that is not plain ASCII or that comes twice. */
export async function collectFiles(site: SiteModel): Promise<SiteFiles> {
  const { dataFiles, sharedFiles } = site.input;
  const shared = (await sharedFiles?.(seriesOf(site))) ?? [];
  const files = new Map([["", checked(shared)]]);
  const missing = new Map<string, readonly MissingFile[]>();
  for (const node of site.editions) {
    const offered = (await dataFiles?.(node)) ?? [];
    files.set(node.slug, checked(offered.filter((file) => "bytes" in file)));
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

function checked(files: readonly DataFile[]): readonly DataFile[] {
  const names = new Set<string>();
  for (const { name } of files) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) || names.has(name)) {
      throw new UserError(
        `データのファイル名「${name}」は使えません。英数字と . _ - だけの、重ならない名前にしてください。`,
      );
    }
    names.add(name);
  }
  return files;
}
