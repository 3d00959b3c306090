import { EDITION_FOLDER, listEditionFolders, openIfThere, type Patches } from "@torikumi/source";
import { isOwnFolder } from "../edition/own-folders.ts";
import type { Workspace } from "../workspace.ts";

/** The edition folders of a repository before and after a pull request, sorted. */
export interface FoundRoots {
  /** Those called `records`: the repository's own. */
  readonly roots: readonly string[];
  /** Any others: examples, copies, what somebody works on. */
  readonly others: readonly string[];
}

/**
 * Finds the repository's edition folders: those called `records` whose `index.md` names an edition, on either side of a pull request; and
 * `records` at the top with any `index.md` at all, which may be broken.
 */
export async function findRoots(
  { head, mergeBase }: Pick<Patches, "head" | "mergeBase">,
  place: Workspace,
): Promise<FoundRoots> {
  const folders = new Set(await listEditionFolders([mergeBase, head], place));
  for (const commit of [head, mergeBase]) {
    const source = await openIfThere(`${commit}:${EDITION_FOLDER}`, place);
    if (source !== undefined) folders.add(EDITION_FOLDER);
    await source?.close();
  }
  const all = [...folders].toSorted();
  const outside = (folder: string, others: readonly string[]): boolean =>
    !others.some((other) => other !== "" && folder.startsWith(`${other}/`));
  const own = all.filter(isOwnFolder);
  // A folder inside an edition is a part of it, whatever its page says; but no page above one of the repository's own takes it away.
  return {
    roots: own.filter((folder) => outside(folder, own)),
    others: all.filter((folder) => folder !== "" && !isOwnFolder(folder) && outside(folder, all)),
  };
}
