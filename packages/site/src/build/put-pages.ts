import type { SiteShell } from "../layout/site-shell.ts";
import type { CharacterSet } from "./character-set.ts";
import { digestOf } from "../model/digest-of.ts";
import type { KeepFile, PutFile } from "./put-file.ts";
import { renderPage } from "./render-pages.ts";
import { fileOf, type SitePage } from "./site-page.ts";

/** What is remembered of a page, so that it need not be made again where it would be the same. */
export interface KeptPage {
  /** A digest of all that it was made from. */
  readonly key: string;
  /** The characters on it that are on no published page. */
  readonly characters: string;
}

/** How pages are put, or kept where they would be the same. */
export interface PutPagesOptions {
  readonly shell: SiteShell;
  readonly put: PutFile;
  readonly keep: KeepFile;
  /** The characters of the published pages. */
  readonly characters: CharacterSet;
  /** What is known of the pages of the site that stands, by their files. */
  readonly known: Readonly<Record<string, KeptPage>>;
}

/**
 * Puts pages into the site, and says what is to be remembered of them, by their files. A page is made from its frame, its view and what stands around
 * every page, and from nothing else: where these are the same and it still stands, it is kept.
 */
export function putPages(
  pages: readonly SitePage[],
  { shell, put, keep, characters, known }: PutPagesOptions,
): Readonly<Record<string, KeptPage>> {
  const around = digestOf([shell, characters.list()]);
  return Object.fromEntries(
    pages.map(({ frame, content }): [string, KeptPage] => {
      const { view, render } = content();
      const { node, ...rest } = frame;
      const edition = node && [node.published, node.publishedOn];
      const key = digestOf([around, rest, edition, view]);
      const file = fileOf(frame);
      const before = Object.hasOwn(known, file) ? known[file] : undefined;
      if (before?.key === key && keep(file)) return [file, before];
      const text = renderPage(frame, render, shell);
      put(file, text);
      return [file, { key, characters: characters.missing(text) }];
    }),
  );
}
