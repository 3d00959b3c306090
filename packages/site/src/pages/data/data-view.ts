import type { DataFile } from "../../model/site-input.ts";
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

/** The page of the data. */
export interface DataView {
  readonly editions: readonly {
    readonly name: string;
    readonly measures: number;
    readonly files: readonly Download[];
  }[];
  readonly shared: readonly Download[];
  readonly feed?: string;
}

/** The files of the site by the folder of their edition; the key "" holds those that belong to none. */
export type SiteFiles = ReadonlyMap<string, readonly DataFile[]>;

/** The page of the data: what can be downloaded, the newest edition first. */
export function viewData(site: SiteModel, files: SiteFiles): DataView {
  return {
    editions: site.editions.toReversed().map((node) => ({
      name: node.fullName,
      measures: node.measures.size,
      files: (files.get(node.slug) ?? []).map((file) => toDownload(file, node.slug)),
    })),
    shared: (files.get("") ?? []).map((file) => toDownload(file, "")),
    ...(hasFeed(site) && { feed: "feed.xml" }),
  };
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

function toDownload(file: DataFile, slug: string): Download {
  return {
    name: file.name,
    path: dataPath(slug, file.name),
    description: file.description,
    kilobytes: Math.ceil(file.bytes.length / 1024),
  };
}
