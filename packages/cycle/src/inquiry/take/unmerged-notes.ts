import { parseOpinionId, placeOf } from "@torikumi/record";
import {
  commitId,
  listBranches,
  mergeInOrder,
  withoutRoot,
  type FolderSource,
} from "@torikumi/source";
import { branchPrefix } from "./department-branches.ts";

/** What a person should know of a branch, or of several, in Japanese. */
interface BranchNote {
  readonly file: string;
  readonly message: string;
}

/**
 * What Git will say when the departments' branches (see `branchPrefix`) are merged one after the other into what is checked out, e.g. where
 * several departments have answered one opinion. `root` is the edition's folder in the repository.
 */
export async function unmergedNotes(
  { place }: FolderSource,
  edition: string,
  root: string,
): Promise<readonly BranchNote[]> {
  const prefix = branchPrefix(edition);
  const branches = await listBranches(prefix, place);
  if (branches.length === 0) return [];
  const unmerged = await mergeInOrder(await commitId("HEAD", place), branches, place);
  if (unmerged === undefined)
    return branches.length === 1
      ? []
      : [
          {
            file: `ブランチ ${prefix}`,
            message:
              "Git が古いため（2.38 より前）、ブランチどうしをそのまま統合できるかを確かめられませんでした。",
          },
        ];
  return unmerged.map(({ name, paths }) => {
    const pages = paths.map((path) => pageAt(path, root));
    const advice = pages.every((page) => parseOpinionId(page) !== undefined)
      ? "両方の担当部の答えを残して解決してください"
      : "どの記載を残すかを担当部と決めて解決してください";
    return {
      file: `ブランチ ${name}`,
      message: `ほかの担当部のブランチを先に統合すると、同じところ（${pages.join("、")}）を書き換えているため、そのままでは統合できません。あとから統合するときに、プルリクエストの画面（Resolve conflicts）などで、${advice}。`,
    };
  });
}

/** The id of the page at a path, or the path where it is none. */
function pageAt(path: string, root: string): string {
  const place = placeOf(withoutRoot(root, path));
  return place !== undefined && "id" in place ? place.id : path;
}
