import type { GitPlace } from "./run-git.ts";
import { shareObjects } from "./share-objects.ts";

/** Does a piece of work that opens a repository's editions and commits one after the other, with one process of Git for all of them. */
export async function keepObjects<Result>(
  place: GitPlace,
  work: () => Promise<Result>,
): Promise<Result> {
  const objects = shareObjects(place);
  try {
    return await work();
  } finally {
    await objects.close();
  }
}
