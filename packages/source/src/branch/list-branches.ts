import { runGit, type GitPlace } from "../git/run-git.ts";

/** A branch, and the id of its last commit. */
export interface Branch {
  readonly name: string;
  readonly commit: string;
}

/** The local branches whose names begin with a prefix (`回答/r8/`), by name. None outside of a repository. */
export async function listBranches(prefix: string, place: GitPlace): Promise<readonly Branch[]> {
  const { code, stdout } = await runGit(
    ["for-each-ref", "--format=%(objectname) %(refname:strip=2)", `refs/heads/${prefix}`],
    place,
  );
  if (code !== 0) return [];
  return stdout
    .toString("utf8")
    .split("\n")
    .flatMap((line) => {
      const [, commit, name] = /^([0-9a-f]+) (.+)$/u.exec(line) ?? [];
      return commit === undefined || name === undefined ? [] : [{ name, commit }];
    });
}
