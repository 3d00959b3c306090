import type { Client } from "../connection/connect.ts";
import type { StandingComment } from "./match-comments.ts";
import { goneIsFine } from "../connection/gone-is-fine.ts";

/** Takes away comments that serve no longer, unless someone answered. Comes back: how many went, how many stay for the answer. */
export async function removeOutdated(
  client: Client,
  standing: readonly StandingComment[],
  serving: ReadonlySet<number>,
): Promise<{ readonly removed: number; readonly answered: number }> {
  const { owner, repo } = client;
  const outdated = standing.filter((one) => !serving.has(one.id));
  const free = outdated.filter((one) => !one.answered);
  for (const { id } of free) {
    await goneIsFine(() =>
      client.call("古くなった行コメント", (octokit) =>
        octokit.rest.pulls.deleteReviewComment({ owner, repo, comment_id: id }),
      ),
    );
  }
  return { removed: free.length, answered: outdated.length - free.length };
}
