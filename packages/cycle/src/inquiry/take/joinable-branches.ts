import { placeOf, type Edition, type MeasureId, type OpinionId } from "@torikumi/record";
import { mergeInOrder, withTrial, type FolderSource } from "@torikumi/source";
import { pageEdits } from "../merge/page-edits.ts";
import type { MergeTarget } from "../merge/standing-text.ts";
import type { ReadReply } from "../read-replies.ts";
import type { DepartmentBranch } from "./open-branches.ts";
import { editedPages } from "./edited-pages.ts";

/** A branch, and what it has changed as a reply (see `branchReply`). */
export interface StandingBranch {
  readonly branch: DepartmentBranch;
  readonly reply: ReadReply;
}

/**
 * The branches that Git cannot merge any more into what is checked out (`head`), and that can be brought up to it field by field: because
 * all that they have changed are fields that departments answer, and new measures. By name.
 */
export async function joinableBranches(
  standing: readonly StandingBranch[],
  target: MergeTarget,
  { head, source }: { readonly head: string; readonly source: FolderSource },
): Promise<ReadonlyMap<string, StandingBranch>> {
  const behind = standing.filter(({ branch }) => branch.start !== head);
  if (behind.length === 0) return new Map();
  const stuck = await withTrial(source.place, async (trial) => {
    const found: StandingBranch[] = [];
    for (const one of behind)
      if (((await mergeInOrder(head, [one.branch], trial)) ?? []).length > 0) found.push(one);
    return found;
  });
  return new Map(
    stuck.filter((one) => isAllAnswers(one, target)).map((one) => [one.branch.name, one] as const),
  );
}

/** What is checked out, with the new measures of a branch. */
export function withOwnMeasures(edition: Edition, { branch }: StandingBranch): Edition {
  const own = [...branch.edition.measures].filter(
    ([id]) => !branch.base.measures.has(id) && !edition.measures.has(id),
  );
  return { ...edition, measures: new Map([...edition.measures, ...own]) };
}

function isAllAnswers({ branch, reply }: StandingBranch, target: MergeTarget): boolean {
  const { edition, base, changed, gone } = branch;
  const taken = reply.cells.map(({ page, field, reply: { text } }) => ({
    page: page as MeasureId | OpinionId,
    field,
    department: reply.department,
    text,
    files: [reply.file],
  }));
  const edits = pageEdits(taken, { ...target, edition: base });
  const answered = new Map(editedPages(base, edits).map(({ path, text }) => [path, text]));
  return (
    gone.length === 0 &&
    changed.every((path) => {
      const place = placeOf(path);
      if (place?.kind === "measure")
        return base.measures.has(place.id)
          ? answered.get(path) === edition.measures.get(place.id)?.file.text
          : !target.edition.measures.has(place.id);
      return (
        place?.kind === "opinion" &&
        answered.get(path) === edition.opinions.get(place.id)?.file.text
      );
    })
  );
}
