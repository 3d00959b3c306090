import { UserError } from "@torikumi/record";
import { commitId } from "./commit-id.ts";
import { runGit, type GitPlace } from "./run-git.ts";

/**
 * Of two names for the same branch the commit that is further on: `fetched` (a remote-tracking ref, full name), unless that is not at hand or
 * lies behind `remembered` (a commit id). Where they have parted, as after a forced push, what was fetched counts.
 */
export async function newerCommit(
  { fetched, remembered }: { readonly fetched: string; readonly remembered: string },
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<string> {
  const place: GitPlace = { cwd: options.cwd, env: options.env ?? process.env };
  const id = await commitId(fetched, place).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
  if (id === undefined) return remembered;
  const behind = await runGit(["merge-base", "--is-ancestor", id, remembered], place);
  return behind.code === 0 ? remembered : id;
}
