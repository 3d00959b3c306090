import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@torikumi/record";
import { explainGitFailure } from "../git/explain-git-failure.ts";
import { findRepository, objectFormat } from "../git/find-repository.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";
import { withTemporaryFolder } from "../write/with-temporary-folder.ts";

/**
 * Does a piece of work in a bare repository that has every commit of the one at `place` and none of its branches, and that is thrown away
 * afterwards: what is tried there leaves nothing in the real one. Throws a `UserError` outside of a repository.
 */
export function withTrial<Result>(
  place: GitPlace,
  work: (trial: GitPlace) => Promise<Result>,
): Promise<Result> {
  const repository = findRepository(place.cwd);
  if (repository === undefined) throw new UserError("ここは Git リポジトリの中ではありません。");
  return withTemporaryFolder(async (folder) => {
    const trial: GitPlace = { cwd: folder, env: ownObjects(place.env) };
    const made = await runGit(
      ["init", "--quiet", "--bare", "--template=", `--object-format=${objectFormat(repository)}`],
      trial,
    );
    if (made.code !== 0) throw explainGitFailure({ ...made, cwd: place.cwd });
    const { gitFolder } = repository;
    mkdirSync(join(folder, "objects", "info"), { recursive: true });
    const objects = JSON.stringify(join(gitFolder, "objects"));
    writeFileSync(join(folder, "objects", "info", "alternates"), `${objects}\n`);
    // Where the history ends in a clone that has only the last commits.
    const shallow = join(gitFolder, "shallow");
    if (existsSync(shallow)) copyFileSync(shallow, join(folder, "shallow"));
    return work(trial);
  });
}

/** Objects go into the trial's own folder, also where a hook has set another. */
function ownObjects(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { GIT_OBJECT_DIRECTORY: _, ...rest } = env;
  return rest;
}
