import { joinRoot } from "./edition-files.ts";
import type { FileEntry } from "./file-entry.ts";
import type { GitObjects } from "./git-objects.ts";
import { fileEntry } from "./list-tree.ts";
import type { TreeEntry } from "./parse-tree.ts";
import { isIgnoredName, isMeasurePath } from "./role-of.ts";
import type { RevisionSource } from "./source.ts";

/** The files that differ between two editions, each as it stands on its side. */
export interface Difference {
  readonly before: readonly FileEntry[];
  readonly after: readonly FileEntry[];
  /** How many measures are the same file on both sides. */
  readonly unchanged: number;
}

const NONE: Difference = { before: [], after: [], unchanged: 0 };

/** Compares two editions from the top down: folders with the same id are counted, never gone into file by file. */
export function compareTrees(before: RevisionSource, after: RevisionSource): Promise<Difference> {
  return compareFolder("", before.tree, after.tree);

  async function compareFolder(path: string, old?: string, now?: string): Promise<Difference> {
    if (old === now) {
      return now === undefined
        ? NONE
        : { ...NONE, unchanged: await countMeasures(after.objects, now, path) };
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
    const folders = await compareFolder(path, folderId(old), folderId(now));
    if (old?.id === now?.id && old?.kind === now?.kind) {
      return isMeasurePath(path) && now?.kind === "file" ? { ...folders, unchanged: 1 } : folders;
    }
    return join([
      folders,
      {
        before: listed(before.root, path, old),
        after: listed(after.root, path, now),
        unchanged: 0,
      },
    ]);
  }
}

function listed(root: string, path: string, entry?: TreeEntry): readonly FileEntry[] {
  if (entry === undefined || entry.kind === "folder") return [];
  const file = fileEntry(root, path, entry);
  return file === undefined ? [] : [file];
}

function folderId(entry?: TreeEntry): string | undefined {
  return entry?.kind === "folder" ? entry.id : undefined;
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
    unchanged: parts.reduce((sum, part) => sum + part.unchanged, 0),
  };
}

/** Measures stand two folders deep, so that nothing deeper is read. */
async function countMeasures(objects: GitObjects, id: string, path: string): Promise<number> {
  const depth = path === "" ? 0 : path.split("/").length;
  if (depth > 2) return 0;
  const entries = await objects.tree(id);
  if (depth === 2) {
    return entries.filter(
      (entry) => entry.kind === "file" && isMeasurePath(`${path}/${entry.name}`),
    ).length;
  }
  const folders = entries.filter((entry) => entry.kind === "folder" && !isIgnoredName(entry.name));
  const counts = await Promise.all(
    folders.map((entry) => countMeasures(objects, entry.id, joinRoot(path, entry.name))),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
