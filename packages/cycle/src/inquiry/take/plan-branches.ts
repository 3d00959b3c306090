import { measurePath, UserError, type Edition } from "@torikumi/record";
import {
  joinRoot,
  readRepositoryFile,
  uncommittedFiles,
  withoutRoot,
  type BranchCommit,
  type FolderSource,
} from "@torikumi/source";
import { pageEdits } from "../merge/page-edits.ts";
import type { MergeTarget } from "../merge/standing-text.ts";
import { branchName } from "./branch-name.ts";
import type { DepartmentBranch } from "./open-branches.ts";
import { editedPages, joinEdits, type EditedPage } from "./edited-pages.ts";
import { withOwnMeasures, type StandingBranch } from "./joinable-branches.ts";
import type { Taking } from "./taking.ts";

/** The branches that are there, and where the edition stands in the repository. */
interface BranchesPlan {
  readonly target: MergeTarget;
  /** The name of the edition's tag. */
  readonly tag: string;
  readonly root: string;
  /** Id of the commit that is checked out. */
  readonly head: string;
  readonly branches: readonly DepartmentBranch[];
  /** Those that are brought up to what is checked out (see `joinableBranches`). */
  readonly joined: ReadonlyMap<string, StandingBranch>;
}

/** A commit of what a department has answered. */
export interface DepartmentCommit extends BranchCommit {
  readonly department: string;
}

/**
 * The commits of what each department has answered onto its own branch. A branch that Git could not merge any more gets one that follows
 * what is checked out as well, with all its answers laid over it.
 */
export function planBranches(
  taking: Taking,
  { target, tag, root, head, branches, joined }: BranchesPlan,
): readonly DepartmentCommit[] {
  const commits: DepartmentCommit[] = [];
  const departments = new Set([
    ...taking.replies.map((reply) => reply.department),
    ...[...joined.values()].map(({ reply }) => reply.department),
  ]);
  for (const department of departments) {
    const name = branchName(tag, department);
    const there = branches.find((branch) => branch.name === name);
    const own = joined.get(name);
    const { edition } = target;
    const standing =
      own === undefined ? (there?.edition ?? edition) : withOwnMeasures(edition, own);
    const under = own === undefined ? standing : edition;
    const texts = new Map(
      [...under.measures.values(), ...under.opinions.values()].map(({ file }) => [
        withoutRoot(under.root, file.path),
        file.text,
      ]),
    );
    const pages = [
      ...newPages(standing, under),
      ...pagesOf(department, taking, { ...target, edition: standing }, own),
    ];
    const changed = pages.filter(({ path, text }) => texts.get(path) !== text);
    if (changed.length === 0 && own === undefined) continue;
    const ids = [...new Set(changed.map(({ id }) => id))];
    commits.push({
      department,
      branch: name,
      parent: there?.commit ?? head,
      joins: own === undefined ? undefined : head,
      author: department,
      message: `${department}の回答${ids.length === 0 ? "" : `（${ids.join("、")}）`}\n`,
      files: new Map(changed.map(({ path, text }) => [joinRoot(root, path), text])),
    });
  }
  return commits;
}

/** The pages of measures that only the first of two editions has. */
function newPages(edition: Edition, { measures }: Edition): readonly EditedPage[] {
  return [...edition.measures]
    .filter(([id]) => !measures.has(id))
    .map(([id, { file }]) => ({ id, path: measurePath(id), text: file.text }));
}

/** The pages that come from a department's own replies, and from what stands on its branch where that is joined. */
function pagesOf(
  department: string,
  { merged, added, replies }: Taking,
  target: MergeTarget,
  joined: StandingBranch | undefined,
): readonly EditedPage[] {
  const own = replies.filter((one) => one.department === department);
  const files = new Set(
    [...own, ...(joined === undefined ? [] : [joined.reply])].map(({ file }) => file),
  );
  const taken = merged.taken.filter((one) => one.files.some((file) => files.has(file)));
  const { measures, opinions } = pageEdits(taken, target);
  const proposed = added.proposed.filter((one) => one.department === department);
  return [
    ...editedPages(target.edition, { measures: joinEdits(measures, added.edits), opinions }),
    ...[...added.pages]
      .filter(([id]) => proposed.some((one) => one.id === id))
      .map(([id, text]) => ({ id, path: measurePath(id), text })),
  ];
}

/** The edition's folder, counted from the top of the repository. Throws a `UserError` where something in it is not committed, or there is no repository. */
export async function cleanRoot(source: FolderSource): Promise<string> {
  const file = await readRepositoryFile(source, ".gitattributes");
  if (file === undefined)
    throw new UserError(
      "ここは Git リポジトリの中ではないので、ブランチを作れません。--branch を外して実行してください。",
    );
  const [first] = await uncommittedFiles(".", source.place);
  if (first !== undefined)
    throw new UserError(
      `コミットしていない変更があります（${first} など）。ブランチは最後のコミットから分かれるので、コミットするか元に戻してから実行してください。`,
    );
  return file.editionFolder;
}
