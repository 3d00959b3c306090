import type { DataColumn } from "@torikumi/outline";
import type { DataFile, MissingFile } from "../../model/site-input.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import { hasFeed } from "../../model/dated-editions.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { crumbsToHome } from "../../layout/crumbs.ts";

/** A file in the list of downloads. */
export interface Download {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  /** Kilobytes, rounded up. */
  readonly kilobytes: number;
}

/** A table over the years: its files, and what stands in its columns. */
export interface TableDownloads {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly DataColumn[];
  readonly files: readonly Download[];
}

/** The page of the data. */
export interface DataView {
  readonly tables: readonly TableDownloads[];
  readonly editions: readonly {
    readonly name: string;
    readonly measures: number;
    readonly files: readonly Download[];
    readonly missing: readonly MissingFile[];
  }[];
  readonly shared: readonly Download[];
  readonly feed?: string;
}

/** A file of the site without what stands in it; `size` in bytes. */
export type ListedFile = Omit<DataFile, "bytes"> & { readonly size: number };

/** The files of the site by the folder of their edition; the key "" holds those that belong to none. */
export interface SiteFiles {
  readonly files: ReadonlyMap<string, readonly ListedFile[]>;
  readonly missing: ReadonlyMap<string, readonly MissingFile[]>;
}

/** The page of the data: the tables over all years, then what can be downloaded of each edition, the newest first. */
export function viewData(site: SiteModel, { files, missing }: SiteFiles): DataView {
  const shared = files.get("") ?? [];
  return {
    tables: listTables(shared),
    editions: site.editions.toReversed().map((node) => ({
      name: node.fullName,
      measures: node.measures.size,
      files: (files.get(node.slug) ?? []).map((file) => toDownload(file, node.slug)),
      missing: missing.get(node.slug) ?? [],
    })),
    shared: shared.filter(({ table }) => table === undefined).map((file) => toDownload(file, "")),
    ...(hasFeed(site) && { feed: "feed.xml" }),
  };
}

function listTables(files: readonly ListedFile[]): readonly TableDownloads[] {
  const byTable = Map.groupBy(files, ({ table }) => table?.name);
  return [...byTable.values()].flatMap((members) => {
    const [table] = members.flatMap((file) => file.table ?? []);
    return table === undefined
      ? []
      : [{ ...table, files: members.map((file) => toDownload(file, "")) }];
  });
}

/** Where a file stands: `data/r7/r7.xlsx`, `data/edition.schema.json`. */
export function dataPath(slug: string, name: string): string {
  return slug === "" ? `data/${name}` : `data/${slug}/${name}`;
}

/** Title and way to the data. */
export function frameData(): PageFrame {
  return {
    title: "データ",
    description: "年度版の取組を、表計算ファイル、CSV、JSON で配布しています。",
    path: "data/",
    crumbs: crumbsToHome(),
    banners: [],
  };
}

function toDownload(file: ListedFile, slug: string): Download {
  return {
    name: file.name,
    path: dataPath(slug, file.name),
    description: file.description,
    kilobytes: Math.ceil(file.size / 1024),
  };
}
