import { findRepository } from "../git/find-repository.ts";

/** What an edition's folder is called that belongs to the repository, as opposed to an example or a copy. */
export const EDITION_FOLDER = "records";

/**
 * What the tags of the editions of a folder begin with: `kita/` for `kita/records`, so that `kita/r7` is its edition r7; "" for `records`.
 * `root` counts from the top of the repository.
 */
export function tagPrefix(root: string): string {
  return root.slice(0, root.lastIndexOf("/") + 1);
}

/** As `tagPrefix`, of an absolute path, which may not be there yet; "" outside of a repository. */
export function tagPrefixOf(folder: string): string {
  return tagPrefix((findRepository(folder)?.prefix ?? "").normalize("NFC"));
}
