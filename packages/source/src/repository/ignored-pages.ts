import { explainGitFailure } from "../git/explain-git-failure.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";

/** The files that an edition is made of. */
const PAGE = /(?:\.md|\/departments\.yaml)$/u;

/**
 * Paths (from the top of the repository) of the pages in a folder that Git is told to ignore: a person sees them in the edition, and no commit
 * will ever hold them. Throws a `UserError` where Git cannot be asked.
 */
export async function ignoredPages(folder: string, place: GitPlace): Promise<readonly string[]> {
  const found = await runGit(
    ["ls-files", "--others", "--ignored", "--exclude-standard", "--full-name", "-z", "--", folder],
    place,
  );
  if (found.code !== 0) throw explainGitFailure({ ...found, cwd: place.cwd });
  return found.stdout
    .toString("utf8")
    .split("\0")
    .filter((path) => PAGE.test(path))
    .sort();
}
