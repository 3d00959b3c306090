import { EDITION_FILE, REGISTER_FILE, type MeasureId } from "@torikumi/record";
import { compareSources } from "./compare-sources.ts";
import { editionFiles } from "../file/edition-files.ts";
import { withoutRoot } from "../file/join-root.ts";
import type { EditionFiles, FileEntry } from "../file/file-entry.ts";
import { pagesAbove } from "../file/role-of.ts";
import type { Source } from "../edition/source.ts";

/** What a review of two editions has to read. */
export interface ChangedFiles {
  /** Files that differ or are gone, as they were; index.md, departments.yaml and the pages above a changed file always come along. */
  readonly before: EditionFiles;
  /** The same, as they are now. Its problems are those of new and changed files only. */
  readonly after: EditionFiles;
  /** The measures that are the same file on both sides, in the order of their ids; none of them was read. Git may still be listing them when the files are there. */
  readonly unchanged: Promise<readonly MeasureId[]>;
}

/**
 * Reads what differs between two editions, and the few pages needed to understand it. The cost grows with the change:
 * two revisions are compared by tree ids from the top down, a folder in a working tree through Git's index (see
 * `findCandidates`), any other folder by hashing all its files.
 */
export async function openChanged(from: Source, to: Source): Promise<ChangedFiles> {
  const { before, after, unchanged } = await compareSources(from, to);
  const changed = new Set([
    ...before.map((entry) => withoutRoot(from.root, entry.path)),
    ...after.map((entry) => withoutRoot(to.root, entry.path)),
  ]);
  const pages = new Set([EDITION_FILE, REGISTER_FILE, ...[...changed].flatMap(pagesAbove)]);
  const [old, now] = await Promise.all([readWith(from, before, pages), readWith(to, after, pages)]);
  return { before: old, after: now, unchanged };
}

async function readWith(
  source: Source,
  entries: readonly FileEntry[],
  pages: ReadonlySet<string>,
): Promise<EditionFiles> {
  const listed = new Set(entries.map((entry) => withoutRoot(source.root, entry.path)));
  const [changed, others] = await Promise.all([
    source.read(entries),
    source.readPaths([...pages].filter((path) => !listed.has(path))),
  ]);
  return editionFiles([...changed.files, ...others.files, ...changed.problems, ...others.problems]);
}
