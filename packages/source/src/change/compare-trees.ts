import type { Difference } from "./compare-entries.ts";
import { listMeasures, measuresBeside } from "./list-measures.ts";
import { joinRoot } from "../file/join-root.ts";
import type { FileEntry } from "../file/file-entry.ts";
import { fileEntry } from "../edition/list-tree.ts";
import type { TreeEntry } from "../git/parse-tree.ts";
import { isIgnoredName, roleOf } from "../file/role-of.ts";
import type { RevisionSource } from "../edition/source.ts";

/** The files that differ. */
type Differing = Omit<Difference, "unchanged">;

/** Compares two editions from the top down: folders with the same id are never gone into file by file. */
export async function compareTrees(
  before: RevisionSource,
  after: RevisionSource,
): Promise<Difference> {
  const all = listMeasures(after.objects, after.tree);
  const differing = await compareFolder("", before.tree, after.tree);
  return { ...differing, unchanged: measuresBeside(all, after.root, differing.after) };

  async function compareFolder(path: string, old?: string, now?: string): Promise<Differing> {
    if (old === now) return { before: [], after: [] };
    const [left, right] = await Promise.all([
      old === undefined ? [] : before.objects.tree(old),
      now === undefined ? [] : after.objects.tree(now),
    ]);
    const was = byName(left);
    const is = byName(right);
    const names = [...new Set([...was.keys(), ...is.keys()])].filter(
      (name) => !isIgnoredName(name) && !isSame(was.get(name), is.get(name)),
    );
    const parts = await Promise.all(
      names.map((name) => compareEntry(joinRoot(path, name), was.get(name), is.get(name))),
    );
    return {
      before: parts.flatMap((part) => part.before),
      after: parts.flatMap((part) => part.after),
    };
  }

  async function compareEntry(path: string, old?: TreeEntry, now?: TreeEntry): Promise<Differing> {
    const below = await compareFolder(path, folderId(path, old), folderId(path, now));
    return {
      before: [...below.before, ...listed(before.root, path, old)],
      after: [...below.after, ...listed(after.root, path, now)],
    };
  }
}

function isSame(old: TreeEntry | undefined, now: TreeEntry | undefined): boolean {
  return old?.id === now?.id && old?.kind === now?.kind;
}

function listed(root: string, path: string, entry?: TreeEntry): readonly FileEntry[] {
  if (entry === undefined || folderId(path, entry) !== undefined) return [];
  const file = fileEntry(root, path, entry);
  return file === undefined ? [] : [file];
}

/** The tree to go into; none for a folder that has the name of a page, which is a problem as it is. */
function folderId(path: string, entry?: TreeEntry): string | undefined {
  return entry?.kind === "folder" && roleOf(path) !== "page" ? entry.id : undefined;
}

/** The first of two names that are the same in NFC wins, as in a listing. */
function byName(entries: readonly TreeEntry[]): ReadonlyMap<string, TreeEntry> {
  const map = new Map<string, TreeEntry>();
  for (const entry of entries) if (!map.has(entry.name)) map.set(entry.name, entry);
  return map;
}
