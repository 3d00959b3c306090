import type { SiteShell } from "../../layout/site-shell.ts";
import type { MissingFile } from "../../model/site-input.ts";
import type { SiteModel } from "../../model/site-model.ts";
import type { ListedFile } from "../../pages/data/data-view.ts";
import { digestOf } from "../../model/digest-of.ts";
import type { ListedPage } from "../site-page.ts";

/** What stays the same as long as the published editions do, as plain JSON: what the rest of the site asks of their pages and files. */
export interface PublishedPart {
  /** A digest of all that the files and the indexes were made from, and all pages but for a few facts. */
  readonly key: string;
  /** The files for readers, and those that could not be made, by the folder of their edition. */
  readonly files: Readonly<Record<string, readonly (ListedFile | MissingFile)[]>>;
  readonly pages: Readonly<Record<string, KeptPages>>;
}

/** Pages that were made from the same. */
export interface KeptPages {
  /** A digest of all that they were made from. */
  readonly key: string;
  readonly listed: readonly ListedPage[];
  /** The characters on them. */
  readonly characters: string;
}

/**
 * A digest of all that the pages, files and indexes of the published editions are made from: the site that they alone are in, and what
 * stands around every page. "" where it is not known what an edition was read from: then nothing has the same key.
 */
export function publishedKey(site: SiteModel, shell: SiteShell): string {
  const editions = editionsKey(site);
  const { input, later } = site;
  if (editions === "") return "";
  return digestOf({
    shell,
    editions,
    name: input.name,
    address: input.address,
    repository: input.repository,
    later: later && { ...later, stories: [...later.stories] },
  });
}

/** The same of what is made from the editions alone. */
export function editionsKey({ editions }: SiteModel): string {
  if (editions.some(({ revision }) => revision === undefined)) return "";
  return digestOf(
    editions.map(({ slug, id, label, revision, reasons, edition }) => [
      slug,
      id,
      label,
      revision,
      reasons && { ...reasons, byPage: [...reasons.byPage] },
      // A clone may lack some files of a revision.
      [...edition.unread],
    ]),
  );
}

/** The same of pages that know some facts besides. */
export function pagesKey(key: string, facts: unknown): string {
  return key === "" ? "" : digestOf([key, facts]);
}
