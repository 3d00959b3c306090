import { compareEditions, type EditionChanges } from "@torikumi/diff";
import {
  compareDiagnostics,
  compareIds,
  filePath,
  placeOf,
  type Edition,
  type MeasureId,
} from "@torikumi/record";
import type { ComparedEditions } from "@torikumi/outline";
import { openChanged, withoutRoot, type EditionFiles, type Source } from "@torikumi/source";
import { parseFiles } from "../edition/read-edition.ts";

/** Two editions as far as they differ, and what changed. */
export interface ChangedEditions {
  readonly editions: ComparedEditions;
  readonly changes: EditionChanges;
  /** Paths of the files that differ. */
  readonly only: ReadonlySet<string>;
}

/**
 * Compares two editions. Only the files that differ are read, together with the pages above them and the measures they refer to, each
 * once; so the cost grows with the change.
 */
export async function readChanged(from: Source, to: Source): Promise<ChangedEditions> {
  const changed = await openChanged(from, to);
  const before = await parseFiles(changed.before, from.root);
  const after = await parseFiles(changed.after, to.root);
  const wanted = unreadReferences({ before, after });
  const [referredBefore, referredAfter] = await Promise.all([
    readMeasures(from, before, wanted),
    readMeasures(to, after, wanted),
  ]);
  const editions = {
    before: joinMeasures(before, referredBefore),
    after: joinMeasures(after, referredAfter),
  };
  // What was read for a reference alone is the same on both sides, and compareEditions sees that itself.
  const isLoaded = (id: MeasureId): boolean =>
    editions.before.measures.has(id) && editions.after.measures.has(id);
  const changes = compareEditions(editions.before, editions.after, {
    unchangedElsewhere: changed.unchanged.flatMap(measureIn).filter((id) => !isLoaded(id)),
  });
  const only = changedPaths(
    { ...changed.before, root: from.root },
    { ...changed.after, root: to.root },
  );
  return { editions, changes, only };
}

function measureIn(path: string): readonly MeasureId[] {
  const place = placeOf(path);
  return place?.kind === "measure" ? [place.id] : [];
}

/** The measures that the changed ones speak of and that have not been read on both sides. */
function unreadReferences({ before, after }: ComparedEditions): readonly MeasureId[] {
  const wanted = [before, after].flatMap((edition) =>
    [...edition.measures.values()].flatMap(({ value }) =>
      [value.goalOf, value.repostOf, value.mergedInto, ...(value.predecessors ?? [])].filter(
        (id) => id !== undefined,
      ),
    ),
  );
  return [...new Set(wanted)].filter((id) => !(before.measures.has(id) && after.measures.has(id)));
}

/** Those of the measures that are there and have not been read yet, as an edition of their own. */
async function readMeasures(
  source: Source,
  read: Edition,
  ids: readonly MeasureId[],
): Promise<Edition> {
  const unread = ids.filter((id) => !read.measures.has(id));
  return parseFiles(await source.readPaths(unread.map(filePath)), source.root);
}

function joinMeasures(edition: Edition, more: Edition): Edition {
  if (more.measures.size === 0 && more.diagnostics.length === 0) return edition;
  return {
    ...edition,
    measures: new Map([...edition.measures, ...more.measures].sort(([a], [b]) => compareIds(a, b))),
    diagnostics: [...edition.diagnostics, ...more.diagnostics].sort(compareDiagnostics),
  };
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
