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
  const found = await runGit(["rev-parse", "--verify", "--quiet", `${fetched}^{commit}`], place);
  if (found.code !== 0) return remembered;
  const id = found.stdout.toString().trim();
  const behind = await runGit(["merge-base", "--is-ancestor", id, remembered], place);
  return behind.code === 0 ? remembered : id;
}
