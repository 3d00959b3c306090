import { compareIds, type MeasureId } from "@torikumi/record";
import { withoutRoot } from "../file/join-root.ts";
import type { FileEntry } from "../file/file-entry.ts";
import { measureAt } from "../file/role-of.ts";

/** The files that differ between two editions, each as it stands on its side. */
export interface Difference {
  readonly before: readonly FileEntry[];
  readonly after: readonly FileEntry[];
  /** The measures that are the same file on both sides, in the order of their ids; they may still be listed when the files are there. */
  readonly unchanged: Promise<readonly MeasureId[]>;
}

/** Entries of one side, with the root that their paths begin with. */
export interface Side {
  readonly root: string;
  readonly entries: readonly FileEntry[];
}

/** Compares path by path, by blob id; entries with the same path twice count once, the first. */
export function compareEntries(before: Side, after: Side): Difference {
  const left = byEditionPath(before);
  const right = byEditionPath(after);
  const old: FileEntry[] = [];
  const now: FileEntry[] = [];
  const unchanged: MeasureId[] = [];
  for (const [path, entry] of left) {
    const other = right.get(path);
    const same =
      other !== undefined && other.blob === entry.blob && other.problem === entry.problem;
    const measure = same && entry.problem === undefined ? measureAt(path) : undefined;
    if (!same) old.push(entry);
    else if (measure !== undefined) unchanged.push(measure);
  }
  for (const [path, entry] of right) {
    const other = left.get(path);
    if (other === undefined || other.blob !== entry.blob || other.problem !== entry.problem)
      now.push(entry);
  }
  return { before: old, after: now, unchanged: Promise.resolve(unchanged.sort(compareIds)) };
}

function byEditionPath({ root, entries }: Side): ReadonlyMap<string, FileEntry> {
  const map = new Map<string, FileEntry>();
  for (const entry of entries) {
    const path = withoutRoot(root, entry.path);
    if (!map.has(path)) map.set(path, entry);
  }
  return map;
}
