import { GitHubError } from "./github-error.ts";

/** Runs a removal; that the thing is not there any more is what was wanted. */
export async function goneIsFine(remove: () => Promise<unknown>): Promise<void> {
  try {
    await remove();
  } catch (failure) {
    if (!(failure instanceof GitHubError && failure.reason === "not-found")) throw failure;
  }
}
