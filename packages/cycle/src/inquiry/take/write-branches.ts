import { measurePath, UserError } from "@torikumi/record";
import {
  commitFiles,
  commitId,
  joinRoot,
  readRepositoryFile,
  uncommittedFiles,
  withoutRoot,
  type BranchCommit,
  type FolderSource,
} from "@torikumi/source";
import { pageEdits } from "../merge/page-edits.ts";
import { branchName, type DepartmentBranch } from "./department-branches.ts";
import { editedPages, joinEdits, type EditedPage } from "./edited-pages.ts";
import type { Draft, Taking } from "./taking.ts";

/** The branches that are there, and where the edition stands in the repository. */
interface BranchesDraft extends Draft {
  readonly branches: readonly DepartmentBranch[];
  readonly root: string;
}

/** Commits what each department has answered onto its own branch; nothing is checked out. */
export async function writeBranches(
  taking: Taking,
  { target, source, dryRun, branches, root }: BranchesDraft,
): Promise<{
  readonly count: number;
  readonly branches: readonly { readonly department: string; readonly branch: string }[];
}> {
  const head = await commitId("HEAD", source.place);
  const { edition } = target;
  const commits: BranchCommit[] = [];
  const made: { department: string; branch: string }[] = [];
  for (const department of new Set(taking.replies.map((reply) => reply.department))) {
    const name = branchName(`${source.tagPrefix}${edition.index?.value.id ?? ""}`, department);
    const there = branches.find((branch) => branch.name === name);
    const standing = there?.edition ?? edition;
    const texts = new Map(
      [...standing.measures.values(), ...standing.opinions.values()].map(({ file }) => [
        withoutRoot(standing.root, file.path),
        file.text,
      ]),
    );
    const pages = pagesOf(department, taking, { ...target, edition: standing });
    const changed = pages.filter(({ path, text }) => texts.get(path) !== text);
    if (changed.length === 0) continue;
    commits.push({
      branch: name,
      parent: there?.commit ?? head,
      author: department,
      message: `${department}の回答（${changed.map(({ id }) => id).join("、")}）\n`,
      files: new Map(changed.map(({ path, text }) => [joinRoot(root, path), text])),
    });
    made.push({ department, branch: name });
  }
  if (!dryRun) await commitFiles(commits, source.place);
  return { count: commits.length, branches: dryRun ? [] : made };
}

/** The pages that come from a department's own replies. */
function pagesOf(
  department: string,
  { merged, added, replies }: Taking,
  target: Draft["target"],
): readonly EditedPage[] {
  const files = new Set(
    replies.filter((one) => one.department === department).map(({ file }) => file),
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
