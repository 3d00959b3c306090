import type { SeriesStarts, SiteSeries } from "../../model/site-input.ts";
import type { SiteModel } from "../../model/site-model.ts";
import type { ListedFile } from "../../pages/data/data-view.ts";
import { putFiles } from "./collect-files.ts";
import { digestOf } from "../../model/digest-of.ts";
import { editionsKey } from "../published/published-part.ts";
import type { ExtendFile, PutFile } from "../put-file.ts";

/** How the tables over the years begin, as plain JSON. */
export interface KeptStarts {
  /** A digest of the published editions: their rows are made from nothing else. */
  readonly key: string;
  /** By the names of the files: how many bytes hold the published years, and a digest of the columns. */
  readonly files: Readonly<
    Record<string, { readonly length: number; readonly columns: string } | undefined>
  >;
}

/** How the files are put, and what is known of those of the site that stands. */
export interface PutSeriesOptions {
  /** The site of the published editions. */
  readonly published: SiteModel | undefined;
  readonly put: PutFile;
  readonly extend: ExtendFile;
  readonly known: KeptStarts | undefined;
}

/**
 * Puts the files that belong to no edition into the site, and lists them: what is put needs no memory while the pages are made. A table of which
 * the published years are the same as before begins with the bytes of the one that stands.
 */
export async function putSeries(
  { input, years, changesBetween, figuresOf }: SiteModel,
  { published, put, extend, known }: PutSeriesOptions,
): Promise<{ readonly listed: readonly ListedFile[]; readonly starts: KeptStarts }> {
  const series: SiteSeries = {
    editions: years,
    steps: years.flatMap((node) =>
      node.previousYear === undefined ? [] : [changesBetween(node.previousYear, node)],
    ),
    figuresOf,
  };
  const key = published === undefined ? "" : editionsKey(published);
  const before = key !== "" && known?.key === key ? known.files : {};
  const find: SeriesStarts["find"] = (name, columns) => {
    const start = Object.hasOwn(before, name) ? before[name] : undefined;
    return start?.columns === digestOf(columns) ? start.length : undefined;
  };
  const starts = { years: published?.years.length ?? 0, find };
  const files = (await input.sharedFiles?.(series, starts)) ?? [];
  return {
    listed: putFiles("", files, { put, extend }),
    starts: {
      key,
      files: Object.fromEntries(
        files.flatMap(({ name, table, startLength: length }) =>
          table === undefined || length === undefined
            ? []
            : [[name, { length, columns: digestOf(table.columns) }]],
        ),
      ),
    },
  };
}
