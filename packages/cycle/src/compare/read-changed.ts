import { compareEditions, type EditionChanges } from "@torikumi/diff";
import { filePath, type MeasureId } from "@torikumi/record";
import type { ComparedEditions } from "@torikumi/report";
import { openChanged, type EditionFiles, type Source } from "@torikumi/source";
import { toEdition } from "./open-edition.ts";

/** Two editions as far as they differ, and what changed. */
export interface ChangedEditions {
  readonly editions: ComparedEditions;
  readonly changes: EditionChanges;
  /** Paths of the files that differ. */
  readonly only: ReadonlySet<string>;
}

/**
 * Compares two editions. Only the files that differ are read, together with the pages above them and the measures they refer to, so
 * the cost grows with the change.
 */
export async function readChanged(from: Source, to: Source): Promise<ChangedEditions> {
  const changed = await openChanged(from, to);
  const first = {
    before: await toEdition(changed.before, from.root),
    after: await toEdition(changed.after, to.root),
  };
  const wanted = missingReferences(first);
  const [before, after] = await Promise.all([
    withPaths(from, changed.before, wanted),
    withPaths(to, changed.after, wanted),
  ]);
  const editions =
    wanted.length === 0
      ? first
      : { before: await toEdition(before, from.root), after: await toEdition(after, to.root) };
  const only = changedPaths(changed.before, changed.after);
  const referred = [...editions.after.measures].filter(
    ([id, page]) => !only.has(page.file.path) && editions.before.measures.has(id),
  ).length;
  const changes = compareEditions(editions.before, editions.after, {
    unchangedElsewhere: changed.unchanged - referred,
  });
  return { editions, changes, only };
}

/** Edition paths of the measures that the changed ones speak of and that have not been read. */
function missingReferences({ before, after }: ComparedEditions): readonly string[] {
  const wanted = new Set<MeasureId>();
  for (const edition of [before, after]) {
    for (const { value } of edition.measures.values()) {
      for (const id of [
        value.goalOf,
        value.repostOf,
        value.mergedInto,
        ...(value.predecessors ?? []),
      ]) {
        if (id !== undefined && !(before.measures.has(id) && after.measures.has(id)))
          wanted.add(id);
      }
    }
  }
  return [...wanted].map(filePath);
}

async function withPaths(
  source: Source,
  read: EditionFiles,
  paths: readonly string[],
): Promise<EditionFiles> {
  if (paths.length === 0) return read;
  const known = new Set(read.files.map(({ path }) => path));
  const more = await source.readPaths(paths);
  return {
    files: [...read.files, ...more.files.filter(({ path }) => !known.has(path))],
    problems: [...read.problems, ...more.problems],
  };
}

/** Paths of the files that differ; those that only came along for understanding are the same on both sides. */
function changedPaths(before: EditionFiles, after: EditionFiles): ReadonlySet<string> {
  const old = new Map(before.files.map(({ path, blob }) => [path, blob]));
  const now = new Set(after.files.map(({ path }) => path));
  return new Set([
    ...after.files.filter(({ path, blob }) => old.get(path) !== blob).map(({ path }) => path),
    ...after.problems.map(({ path }) => path),
    ...before.files.filter(({ path }) => !now.has(path)).map(({ path }) => path),
  ]);
}
