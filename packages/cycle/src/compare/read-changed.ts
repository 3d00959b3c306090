import { compareEditions, type EditionChanges } from "@torikumi/diff";
import {
  compareDiagnostics,
  compareIds,
  filePath,
  idsInText,
  isMeasureId,
  measurePath,
  type Edition,
  type MeasureId,
} from "@torikumi/record";
import type { ComparedEditions } from "@torikumi/outline";
import {
  openChanged,
  withoutRoot,
  type ChangedFiles,
  type EditionFiles,
  type Source,
} from "@torikumi/source";
import { targetPaths } from "./target-paths.ts";
import { parseFiles } from "../edition/read-edition.ts";

/** Two editions as far as they differ, and what changed. */
export interface ChangedEditions {
  readonly editions: ComparedEditions;
  readonly changes: EditionChanges;
  /** Paths of the files that differ. */
  readonly only: ReadonlySet<string>;
}

/**
 * Compares two editions. Only the files that differ are read (`files`, where somebody has done so), together with the pages above them and
 * the measures they refer to, each once; so the cost grows with the change.
 */
export async function readChanged(
  from: Source,
  to: Source,
  { files }: { readonly files?: ChangedFiles } = {},
): Promise<ChangedEditions> {
  const changed = files ?? (await openChanged(from, to));
  const before = await parseFiles(changed.before, from.root);
  const after = await parseFiles(changed.after, to.root);
  const paths = referredPaths({ before, after });
  const [fullBefore, fullAfter] = await Promise.all([
    withPages(before, from, paths),
    withPages(after, to, paths),
  ]);
  const editions = { before: fullBefore, after: fullAfter };
  // What was read for a reference alone is the same on both sides, and compareEditions sees that itself.
  const isLoaded = (id: MeasureId): boolean =>
    editions.before.measures.has(id) && editions.after.measures.has(id);
  const changes = compareEditions(editions.before, editions.after, {
    unchangedElsewhere: (await changed.unchanged).filter((id) => !isLoaded(id)),
  });
  const only = changedPaths(
    { ...changed.before, root: from.root },
    { ...changed.after, root: to.root },
  );
  return { editions, changes, only };
}

/** The paths of the pages that the changed ones speak of, by their path inside the edition. */
function referredPaths({ before, after }: ComparedEditions): readonly string[] {
  const paths = [before, after].flatMap(({ index, measures, opinions }) => [
    ...[...measures.values()].flatMap(({ value }) =>
      [value.goalOf, value.repostOf, value.mergedInto, ...(value.predecessors ?? [])].flatMap(
        (id) => (id === undefined ? [] : measurePath(id)),
      ),
    ),
    ...(index?.value.story ?? [])
      .flatMap(idsInText)
      .flatMap((id) => (isMeasureId(id) ? measurePath(id) : [])),
    ...[...opinions.values()].flatMap(({ value }) => targetPaths(value.target)),
  ]);
  return [...new Set(paths)];
}

/** The edition with those of the pages that are there and have not been read yet. */
async function withPages(
  edition: Edition,
  source: Source,
  paths: readonly string[],
): Promise<Edition> {
  const read = new Set([
    ...[...edition.recommendations.keys()].map((number) =>
      filePath({ kind: "recommendation", number }),
    ),
    ...[...edition.policies.keys()].map((id) => filePath({ kind: "policy", id })),
    ...[...edition.measures.keys()].map(measurePath),
  ]);
  const unread = paths.filter((path) => !read.has(path));
  const more = await parseFiles(
    await source.readPaths(unread),
    source.root,
    edition.index === undefined ? {} : { city: edition.index.value },
  );
  return {
    ...edition,
    recommendations: new Map([...edition.recommendations, ...more.recommendations]),
    policies: joined(edition.policies, more.policies),
    measures: joined(edition.measures, more.measures),
    unread: new Set([...edition.unread, ...more.unread]),
    diagnostics: [...edition.diagnostics, ...more.diagnostics].sort(compareDiagnostics),
  };
}

function joined<Id extends string, Value>(
  pages: ReadonlyMap<Id, Value>,
  more: ReadonlyMap<Id, Value>,
): ReadonlyMap<Id, Value> {
  return new Map([...pages, ...more].sort(([a], [b]) => compareIds(a, b)));
}

/** Paths of the files that differ; those that only came along for understanding are the same on both sides. */
function changedPaths(
  before: EditionFiles & { readonly root: string },
  after: EditionFiles & { readonly root: string },
): ReadonlySet<string> {
  const old = new Map(before.files.map(({ path, blob }) => [withoutRoot(before.root, path), blob]));
  const now = new Set(after.files.map(({ path }) => withoutRoot(after.root, path)));
  const isOther = ({ path, blob }: { readonly path: string; readonly blob: string }): boolean =>
    old.get(withoutRoot(after.root, path)) !== blob;
  return new Set(
    [
      ...after.files.filter(isOther),
      ...after.problems,
      ...before.files.filter(({ path }) => !now.has(withoutRoot(before.root, path))),
    ].map(({ path }) => path),
  );
}
