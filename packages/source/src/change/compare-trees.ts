import type { Difference } from "./compare-entries.ts";
import { listMeasures, mayHoldMeasures } from "./list-measures.ts";
import { joinRoot } from "../file/join-root.ts";
import type { FileEntry } from "../file/file-entry.ts";
import { fileEntry } from "../edition/list-tree.ts";
import type { TreeEntry } from "../git/parse-tree.ts";
import { isIgnoredName, isMeasurePath, roleOf } from "../file/role-of.ts";
import type { RevisionSource } from "../edition/source.ts";

const NONE: Difference = { before: [], after: [], unchanged: [] };

/** Compares two editions from the top down: folders with the same id are counted, never gone into file by file. */
export function compareTrees(before: RevisionSource, after: RevisionSource): Promise<Difference> {
  return compareFolder("", before.tree, after.tree);

  async function compareFolder(path: string, old?: string, now?: string): Promise<Difference> {
    if (old === now) {
      const counted = now !== undefined && (path === "" || mayHoldMeasures(path));
      return counted ? { ...NONE, unchanged: await listMeasures(after.objects, now, path) } : NONE;
    }
    const [left, right] = await Promise.all([
      old === undefined ? [] : before.objects.tree(old),
      now === undefined ? [] : after.objects.tree(now),
    ]);
    const was = byName(left);
    const is = byName(right);
    const names = [...new Set([...was.keys(), ...is.keys()])].filter(
      (name) => !isIgnoredName(name),
    );
    const parts = names.map((name) =>
      compareEntry(joinRoot(path, name), was.get(name), is.get(name)),
    );
    return join(await Promise.all(parts));
  }

  async function compareEntry(path: string, old?: TreeEntry, now?: TreeEntry): Promise<Difference> {
    const folders = await compareFolder(path, folderId(path, old), folderId(path, now));
    if (old?.id === now?.id && old?.kind === now?.kind) {
      return isMeasurePath(path) && now?.kind === "file"
        ? { ...folders, unchanged: [path] }
        : folders;
    }
    return join([
      folders,
      {
        before: listed(before.root, path, old),
        after: listed(after.root, path, now),
        unchanged: [],
      },
    ]);
  }
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

function join(parts: readonly Difference[]): Difference {
  return {
    before: parts.flatMap((part) => part.before),
    after: parts.flatMap((part) => part.after),
    unchanged: parts.flatMap((part) => part.unchanged),
  };
}
