import type { Difference } from "./compare-trees.ts";
import { withoutRoot } from "./edition-files.ts";
import type { FileEntry } from "./file-entry.ts";
import { listWorkingTree } from "./list-working-tree.ts";
import { isMeasurePath } from "./role-of.ts";
import type { Source } from "./source.ts";

/** Compares two editions of which at least one is a folder: path by path, by blob id. */
export async function compareListings(before: Source, after: Source): Promise<Difference> {
  const [left, right] = await Promise.all([entriesOf(before), entriesOf(after)]);
  const old: FileEntry[] = [];
  const now: FileEntry[] = [];
  let unchanged = 0;
  for (const [path, entry] of left) {
    const other = right.get(path);
    const same =
      other !== undefined && other.blob === entry.blob && other.problem === entry.problem;
    if (!same) old.push(entry);
    else if (entry.problem === undefined && isMeasurePath(path)) unchanged += 1;
    if (!same && other !== undefined) now.push(other);
  }
  for (const [path, entry] of right) if (!left.has(path)) now.push(entry);
  return { before: old, after: now, unchanged };
}

async function entriesOf(source: Source): Promise<ReadonlyMap<string, FileEntry>> {
  const fast = source.kind === "folder" ? await listWorkingTree(source) : undefined;
  const entries = fast ?? (await source.list());
  return new Map(entries.map((entry) => [withoutRoot(source.root, entry.path), entry]));
}
