import { parseOpinionId, placeOf } from "@torikumi/record";
import {
  commitFiles,
  joinRoot,
  listBranches,
  mergeInOrder,
  withTrial,
  withoutRoot,
  type FolderSource,
  type UnmergedBranch,
} from "@torikumi/source";
import { branchPrefix } from "./branch-name.ts";
import type { DepartmentBranch } from "./open-branches.ts";
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
  /** Those that are there already. */
  readonly branches: readonly DepartmentBranch[];
}

/**
 * What Git will say when the departments' branches, with the commits that are yet to be made on them, are merged one after the other into
 * what is checked out, e.g. where several departments have answered one opinion.
 */
export async function unmergedNotes(
  commits: readonly DepartmentCommit[],
  { source: { place }, tag, root, head, branches }: Place,
): Promise<readonly BranchNote[]> {
  const prefix = branchPrefix(tag);
  const written = pathsByBranch(commits, { root, head, branches });
  const wanted = new Set(
    [...written].filter(([name]) => mayCollide(name, written)).map(([name]) => name),
  );
  if (wanted.size === 0) return [];
  const unmerged = await withTrial(place, async (trial) => {
    await commitFiles(commits, place, { into: trial });
    const made = await listBranches(prefix, trial);
    const all = new Map([...branches, ...made].map((branch) => [branch.name, branch]));
    const inOrder = [...all.values()]
      .filter(({ name }) => wanted.has(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return mergeInOrder(head, inOrder, trial);
  });
  if (unmerged === undefined)
    return [
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

/** What each branch writes beside what is checked out, from the top of the repository; undefined where that has gone on without it. */
type WrittenPaths = ReadonlyMap<string, ReadonlySet<string> | undefined>;

function pathsByBranch(
  commits: readonly DepartmentCommit[],
  { root, head, branches }: Pick<Place, "root" | "head" | "branches">,
): WrittenPaths {
  const written = new Map<string, ReadonlySet<string> | undefined>();
  for (const { name, start, changed } of branches) {
    const paths = changed.map((path) =>
      path.startsWith("../") ? path.slice(3) : joinRoot(root, path),
    );
    written.set(name, start === head ? new Set(paths) : undefined);
  }
  for (const { branch, files, joins } of commits)
    if (joins !== undefined || !written.has(branch) || written.get(branch) !== undefined)
      written.set(branch, new Set([...(written.get(branch) ?? []), ...files.keys()]));
  return written;
}

/** Only branches that write one file, or that left somewhere else, can be in each other's way. */
function mayCollide(name: string, written: WrittenPaths): boolean {
  const own = written.get(name);
  return (
    own === undefined ||
    [...written].some(
      ([other, paths]) => other !== name && (paths === undefined || !own.isDisjointFrom(paths)),
    )
  );
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
    : "両方の担当部の記載（--prefer で選んだ欄は、選んだほう）";
  return `${against.slice(prefix.length)}のブランチと同じところ（${where}）に書き込んでいるため、どちらかを統合すると、もう一方はそのままでは統合できません。先に ${against} を統合して手元に取り込み（git pull）、同じコマンドをもう一度実行してください。${kept}を残すコミットをこのブランチに足すので、解決の作業は要りません。`;
}

/** The id of the page at a path, or the path where it is none. */
function pageAt(path: string, root: string): string {
  const place = placeOf(withoutRoot(root, path));
  return place !== undefined && "id" in place ? place.id : path;
}
