import { explainGitFailure } from "../git/explain-git-failure.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";

/**
 * Paths (from the top of the repository) that a commit would still change: tracked files anywhere, and new files in the folder.
 * New files elsewhere, such as those that publishing writes, do not count. Throws a `UserError` where Git cannot be asked.
 */
export async function uncommittedFiles(
  folder: string,
  place: GitPlace,
): Promise<readonly string[]> {
  const [tracked, there] = await Promise.all([
    status(["--untracked-files=no"], place),
    status(["--untracked-files=all", "--", folder], place),
  ]);
  return [...new Set([...tracked, ...there])].sort();
}

async function status(args: readonly string[], place: GitPlace): Promise<readonly string[]> {
  const found = await runGit(["status", "--porcelain=v1", "--no-renames", "-z", ...args], place);
  if (found.code !== 0) throw explainGitFailure({ ...found, cwd: place.cwd });
  return found.stdout
    .toString("utf8")
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => line.slice(3));
}
