import { compareEditions } from "@torikumi/diff";
import { filePath, placeOf, policyOf, type Edition, type MeasureId } from "@torikumi/record";
import type { ComparedEditions, Review } from "@torikumi/report";
import { openChanged, type EditionFiles, type Source } from "@torikumi/source";
import { countDiagnostics, validate } from "@torikumi/validation";
import { toEdition } from "./open-edition.ts";

/**
 * Compares two editions and validates what changed. Only the files that differ are read, together with the pages above them and the
 * measures they refer to, so the cost grows with the change.
 */
export async function readReview(
  from: Source,
  to: Source,
): Promise<{ readonly review: Review; readonly editions: ComparedEditions }> {
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
  const diagnostics = validate(editions.after, {
    previous: editions.before,
    changes,
    only,
    ids: await siblings(from, to, editions, only),
  });
  return { review: { changes, diagnostics, counts: countDiagnostics(diagnostics) }, editions };
}

/** Edition paths of the measures that the changed ones speak of and that have not been read. */
function missingReferences({ before, after }: ComparedEditions): readonly string[] {
  const wanted = new Set<MeasureId>();
  for (const edition of [before, after]) {
    for (const { value } of edition.measures.values()) {
      for (const id of [value.goalOf, value.repostOf, value.predecessor]) {
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

/** Every id in the policies where something changed: a serial can only be judged among its neighbours. */
async function siblings(
  from: Source,
  to: Source,
  { before, after }: ComparedEditions,
  only: ReadonlySet<string>,
) {
  const policies = new Set(
    [before, after].flatMap((edition) =>
      [...edition.measures]
        .filter(([, page]) => only.has(page.file.path))
        .map(([id]) => policyOf(id)),
    ),
  );
  const folders = [...policies].map((policy) => policy.replace("-", "/"));
  const ids = async (source: Source, edition: Edition): Promise<ReadonlySet<MeasureId>> => {
    const found = await Promise.all(folders.map((folder) => source.listFolder(folder)));
    const places = found
      .flat()
      .map(({ path }) => placeOf(source.root === "" ? path : path.slice(source.root.length + 1)));
    return new Set([
      ...edition.measures.keys(),
      ...places.flatMap((place) => (place?.kind === "measure" ? [place.id] : [])),
    ]);
  };
  const [now, then] = await Promise.all([ids(to, after), ids(from, before)]);
  return { now, before: then };
}
