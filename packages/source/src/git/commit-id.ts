import { UserError } from "@torikumi/record";
import { explainGitFailure } from "./explain-git-failure.ts";
import { runGit, type GitPlace } from "./run-git.ts";
import { splitRevision } from "./split-revision.ts";

/** The id of the commit that a name means (a folder after a colon is left aside). Throws a `UserError` that says how to get it. */
export async function commitId(
  name: string,
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<string> {
  const place: GitPlace = { cwd: options.cwd, env: options.env ?? process.env };
  const { revision } = splitRevision(name);
  const found = await runGit(["rev-parse", "--verify", "--quiet", `${revision}^{commit}`], place);
  if (found.code === 0) return found.stdout.toString().trim();
  if (found.code === undefined || found.stderr !== "")
    throw explainGitFailure({ ...found, cwd: place.cwd });
  throw new UserError(
    `コミット「${revision}」が手元にありません。git fetch origin ${revision} を実行してから、もう一度実行してください。`,
  );
}
