import { findRepository } from "../git/find-repository.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";
import type { Branch } from "./list-branches.ts";

/** A branch that cannot be merged as it is after those before it. */
export interface UnmergedBranch {
  readonly name: string;
  /** The files in which Git finds two texts for one place, from the top of the repository. */
  readonly paths: readonly string[];
}

/** Commits that nobody sees need no name of a person. */
const IDENTITY = ["-c", "user.name=torikumi", "-c", "user.email=torikumi@example.invalid"];

/**
 * Merges branches into a commit one after the other as a trial, without touching any branch or file, and tells those that cannot be merged
 * so; each of them is left out for the next. Undefined where this Git cannot try (before 2.38).
 */
export async function mergeInOrder(
  base: string,
  branches: readonly Branch[],
  { cwd, env }: GitPlace,
): Promise<readonly UnmergedBranch[] | undefined> {
  const unmerged: UnmergedBranch[] = [];
  // Git names the files from where it runs.
  const place = { cwd: findRepository(cwd)?.top ?? cwd, env };
  let onto = base;
  for (const { name, commit } of branches) {
    const args = ["merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", onto, commit];
    const { code, stdout } = await runGit(args, place);
    const [tree = "", ...paths] = stdout.toString("utf8").split("\0");
    if (code === 1) {
      unmerged.push({ name, paths: paths.filter((path) => path !== "") });
      continue;
    }
    const joined =
      code === 0
        ? await runGit(
            [...IDENTITY, "commit-tree", tree, "-p", onto, "-p", commit, "-m", name],
            place,
          )
        : undefined;
    if (joined?.code !== 0) return undefined;
    onto = joined.stdout.toString("utf8").trim();
  }
  return unmerged;
}
