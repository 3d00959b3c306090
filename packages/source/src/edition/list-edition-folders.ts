import { EDITION_FILE } from "@torikumi/record";
import { explainGitFailure } from "../git/explain-git-failure.ts";
import { findRepository } from "../git/find-repository.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";

/**
 * The folders that hold an edition (an `index.md` that names its 年度版), of a commit or, where none is named, of the working tree; counted
 * from the top of the repository, "" for the top itself, sorted. Throws a `UserError` where Git cannot read them.
 */
export async function listEditionFolders(
  commit: string | undefined,
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<readonly string[]> {
  const cwd = findRepository(options.cwd)?.top ?? options.cwd;
  const place: GitPlace = { cwd, env: options.env ?? process.env };
  const found = await runGit(
    [
      "grep",
      "-z",
      "--basic-regexp",
      "--files-with-matches",
      "-e",
      "^年度版[[:space:]]*:",
      ...(commit === undefined ? ["--untracked"] : [commit]),
    ],
    place,
  );
  // 1: nothing found.
  if (found.code !== 0 && found.code !== 1) throw explainGitFailure({ ...found, cwd: place.cwd });
  const before = commit === undefined ? 0 : commit.length + 1;
  return found.stdout
    .toString("utf8")
    .split("\0")
    .map((line) => line.slice(before).normalize("NFC"))
    .filter((path) => path === EDITION_FILE || path.endsWith(`/${EDITION_FILE}`))
    .map((path) => path.slice(0, Math.max(0, path.lastIndexOf("/"))))
    .sort();
}
