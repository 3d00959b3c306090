import { policyOf, type Edition, type MeasureId } from "@torikumi/record";
import type { ComparedEditions, Review } from "@torikumi/outline";
import type { ChangedFiles, Source } from "@torikumi/source";
import { compareDiagnostics, countDiagnostics } from "@torikumi/record";
import { validate } from "@torikumi/validation";
import type { Workspace } from "../workspace.ts";
import { listEarlier, readEarlier } from "../edition/read-earlier.ts";
import { besidesPages } from "../check/besides-pages.ts";
import { measureIds } from "../edition/measure-ids.ts";
import { readChanged } from "./read-changed.ts";

/** What changed between two editions and what is wrong with it, and the editions as far as they differ. */
export interface ReviewedEditions {
  readonly review: Review;
  readonly editions: ComparedEditions;
}

/**
 * Compares two editions and validates what changed, at a cost that grows with the change. Where `workspace` says where to look, the
 * published editions before `from` tell how long a text has stayed the same. `files` are as in `readChanged`.
 */
export async function readReview(
  from: Source,
  to: Source,
  { workspace, files }: { readonly workspace?: Workspace; readonly files?: ChangedFiles } = {},
): Promise<ReviewedEditions> {
  // Git lists the tags while the editions are compared.
  const [{ editions, changes, only }, tags, besides] = await Promise.all([
    readChanged(from, to, files === undefined ? {} : { files }),
    workspace === undefined ? [] : listEarlier(from, workspace),
    besidesPages(to, { since: from }),
  ]);
  const pair = { edition: editions.after, previous: editions.before, source: from };
  const found = validate(editions.after, {
    previous: editions.before,
    earlier: workspace === undefined ? [] : await readEarlier(pair, workspace, { tags }),
    changes,
    only,
    ids: await siblings(from, to, editions, only),
  });
  const diagnostics =
    besides.length === 0 ? found : [...found, ...besides].toSorted(compareDiagnostics);
  return { review: { changes, diagnostics, counts: countDiagnostics(diagnostics) }, editions };
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
  const ids = async (source: Source, edition: Edition): Promise<ReadonlySet<MeasureId>> => {
    const found = await Promise.all([...policies].map((policy) => measureIds(source, policy)));
    return new Set([...edition.measures.keys(), ...found.flat()]);
  };
  const [now, then] = await Promise.all([ids(to, after), ids(from, before)]);
  return { now, before: then };
}
