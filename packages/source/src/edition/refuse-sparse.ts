import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@torikumi/record";
import { explainGitFailure } from "../git/explain-git-failure.ts";
import { findRepository } from "../git/find-repository.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";

/** How `git ls-files -t` marks a file that is not to be checked out. */
export const LEFT_OUT = "S ";

/**
 * Throws a `UserError` for a folder of which only a part is checked out: what is not there would look like taken away. Git is only asked
 * where the repository's configuration says that there is such a thing.
 */
export async function refuseSparse(folder: string, { env }: GitPlace): Promise<void> {
  const repository = findRepository(folder);
  const files = [repository?.gitFolder, repository?.ownFolder].flatMap((at) =>
    at === undefined ? [] : [join(at, "config"), join(at, "config.worktree")],
  );
  if (!files.some(isSparse)) return;
  const listing = await runGit(["ls-files", "-z", "-t", "--", "."], { cwd: folder, env });
  if (listing.code !== 0) throw explainGitFailure({ ...listing, cwd: folder });
  const missing = listing.stdout
    .toString("utf8")
    .split("\0")
    .filter((line) => line.startsWith(LEFT_OUT))
    .map((line) => line.slice(LEFT_OUT.length))
    .filter((path) => !existsSync(join(folder, path)));
  if (missing[0] !== undefined) throw explainSparse(missing[0], missing.length);
}

/** What is said of files that Git knows and that are not checked out. */
export function explainSparse(first: string, count: number): UserError {
  return new UserError(
    `年度版の一部だけが取り出されています（sparse checkout。${first} など${count}個のファイルがありません）。git sparse-checkout disable を実行して全て取り出すか、HEAD のように Git の版を指定してください。`,
  );
}

function isSparse(config: string): boolean {
  try {
    return /^\s*sparsecheckout\s*=\s*(?:true|yes|on|1)\b/im.test(readFileSync(config, "utf8"));
  } catch {
    return false;
  }
}
