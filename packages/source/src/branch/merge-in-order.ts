import { runGit, type GitPlace } from "../git/run-git.ts";
import type { Branch } from "./list-branches.ts";

/** A branch that cannot be merged as it is after those before it. */
export interface UnmergedBranch {
  readonly name: string;
  /** The first of those before it with which it cannot be merged; undefined where that is what they are merged into. */
  readonly against: string | undefined;
  /** The files in which Git finds two texts for one place, from the top of the repository. */
  readonly paths: readonly string[];
}

/** Commits that nobody sees need no name of a person. */
const IDENTITY = ["-c", "user.name=torikumi", "-c", "user.email=torikumi@example.invalid"];

/**
 * Merges branches into a commit one after the other, in a trial (see `withTrial`), and tells those that cannot be merged so; each of them
 * is left out for the next. Undefined where this Git cannot try (before 2.38).
 */
export async function mergeInOrder(
  base: string,
  branches: readonly Branch[],
  trial: GitPlace,
): Promise<readonly UnmergedBranch[] | undefined> {
  const unmerged: UnmergedBranch[] = [];
  const merged: Branch[] = [];
  let onto = base;
  for (const [place, branch] of branches.entries()) {
    const { name, commit } = branch;
    const result = await tryMerge(onto, commit, trial);
    if (result === undefined) return undefined;
    if (result.paths.length > 0) {
      const against = await firstAgainst(base, { commit, merged }, trial);
      unmerged.push({ name, against, paths: result.paths });
      continue;
    }
    if (place === branches.length - 1) break;
    const joined = await runGit(
      [...IDENTITY, "commit-tree", result.tree, "-p", onto, "-p", commit, "-m", name],
      trial,
    );
    if (joined.code !== 0) return undefined;
    onto = joined.stdout.toString("utf8").trim();
    merged.push(branch);
  }
  return unmerged;
}

/** The tree of a merge, and the files in which it failed. */
async function tryMerge(
  onto: string,
  commit: string,
  trial: GitPlace,
): Promise<{ readonly tree: string; readonly paths: readonly string[] } | undefined> {
  const args = ["merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", onto, commit];
  const { code, stdout } = await runGit(args, trial);
  if (code !== 0 && code !== 1) return undefined;
  const [tree = "", ...paths] = stdout.toString("utf8").split("\0");
  return { tree, paths: code === 0 ? [] : paths.filter((path) => path !== "") };
}

async function firstAgainst(
  base: string,
  { commit, merged }: { readonly commit: string; readonly merged: readonly Branch[] },
  trial: GitPlace,
): Promise<string | undefined> {
  const alone = await tryMerge(base, commit, trial);
  if (alone !== undefined && alone.paths.length > 0) return undefined;
  for (const other of merged) {
    const pair = await tryMerge(other.commit, commit, trial);
    if (pair !== undefined && pair.paths.length > 0) return other.name;
  }
  return merged.at(-1)?.name;
}
