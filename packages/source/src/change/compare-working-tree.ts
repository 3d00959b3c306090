import { compareEntries } from "./compare-entries.ts";
import type { Difference } from "./compare-entries.ts";
import { listMeasures, measuresBeside } from "./list-measures.ts";
import { findCandidates } from "./find-candidates.ts";
import type { FolderSource, RevisionSource } from "../edition/source.ts";

/**
 * Compares the same folder in a revision and in the working tree, reading only the files that Git says may differ; what they are is
 * told by their bytes. Undefined where Git's index cannot be trusted to speak of the bytes (see `findCandidates`).
 * `before` is the revision's side.
 */
export async function compareWorkingTree(
  revision: RevisionSource,
  folder: FolderSource,
): Promise<Difference | undefined> {
  const all = listMeasures(revision.objects, revision.tree);
  const candidates = await findCandidates(revision, folder);
  if (candidates === undefined) return undefined;
  const [before, after] = await Promise.all([revision.find(candidates), folder.find(candidates)]);
  const found = compareEntries(
    { root: revision.root, entries: before },
    { root: folder.root, entries: after },
  );
  return { ...found, unchanged: measuresBeside(all, revision.root, found.before) };
}
