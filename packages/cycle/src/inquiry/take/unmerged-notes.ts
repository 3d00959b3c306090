import { parseOpinionId, placeOf } from "@torikumi/record";
import {
  commitFiles,
  listBranches,
  mergeInOrder,
  withTrial,
  withoutRoot,
  type FolderSource,
  type UnmergedBranch,
} from "@torikumi/source";
import { branchPrefix } from "./department-branches.ts";
import type { DepartmentCommit } from "./plan-branches.ts";

/** What a person should know of a branch, or of several, in Japanese. */
interface BranchNote {
  readonly file: string;
  readonly message: string;
}

/** Where the branches are, and what they are merged into. */
interface Place {
  readonly source: FolderSource;
  /** The name of the edition's tag. */
  readonly tag: string;
  /** The edition's folder in the repository. */
  readonly root: string;
  /** Id of the commit that is checked out. */
  readonly head: string;
}

/**
 * What Git will say when the departments' branches, with the commits that are yet to be made on them, are merged one after the other into
 * what is checked out, e.g. where several departments have answered one opinion.
 */
export async function unmergedNotes(
  commits: readonly DepartmentCommit[],
  { source: { place }, tag, root, head }: Place,
): Promise<readonly BranchNote[]> {
  const prefix = branchPrefix(tag);
  const standing = await listBranches(prefix, place);
  const count = new Set(
    [...standing, ...commits].map((one) => ("name" in one ? one.name : one.branch)),
  ).size;
  if (count === 0) return [];
  const unmerged = await withTrial(place, async (trial) => {
    await commitFiles(commits, place, { into: trial });
    const made = await listBranches(prefix, trial);
    const all = new Map([...standing, ...made].map((branch) => [branch.name, branch]));
    const inOrder = [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    return mergeInOrder(head, inOrder, trial);
  });
  if (unmerged === undefined)
    return count === 1
      ? []
      : [
          {
            file: `ブランチ ${prefix}`,
            message:
              "Git が古いため（2.38 より前）、ブランチどうしをそのまま統合できるかを確かめられませんでした。",
          },
        ];
  return unmerged.map((one) => ({
    file: `ブランチ ${one.name}`,
    message: nextStep(one, { prefix, root }),
  }));
}

/** Which pages, with whom, and the one thing to do. */
function nextStep(
  { against, paths }: UnmergedBranch,
  { prefix, root }: { readonly prefix: string; readonly root: string },
): string {
  const pages = paths.map((path) => pageAt(path, root));
  const where = pages.join("、");
  if (against === undefined)
    return `統合先の今の記載と同じところ（${where}）を書き換えていて、照会の欄のほかの変更もあるため、合わせられません。プルリクエストの画面（Resolve conflicts）などで、どの記載を残すかを担当部と決めて解決してください。`;
  const kept = pages.every((page) => parseOpinionId(page) !== undefined)
    ? "両方の担当部の答え"
    : "両方の担当部の記載";
  return `${against.slice(prefix.length)}のブランチと同じところ（${where}）に書き込んでいるため、どちらかを統合すると、もう一方はそのままでは統合できません。先に ${against} を統合して手元に取り込み（git pull）、同じコマンドをもう一度実行してください。${kept}を残すコミットをこのブランチに足すので、解決の作業は要りません。`;
}

/** The id of the page at a path, or the path where it is none. */
function pageAt(path: string, root: string): string {
  const place = placeOf(withoutRoot(root, path));
  return place !== undefined && "id" in place ? place.id : path;
}
