import type { Client } from "../connection/connect.ts";
import type { ExistingComment } from "./match-comments.ts";

/** GitHub's request for folding a comment away as outdated; it stays there to be opened. */
const MINIMIZE_MUTATION = `
  mutation ($id: ID!) {
    minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId }
  }`;

/** No run folds away more than this; the next one goes on (the number is ours). */
const LIMIT = 60;

/** How many comments that serve no longer were folded away, and how many stay open because someone has touched them. */
export interface RetiredComments {
  readonly retired: number;
  readonly touched: number;
}

/** Folds away the comments that serve no longer, unless someone has touched them. Nothing that people may have read is deleted. */
export async function retireComments(
  client: Client,
  existing: readonly ExistingComment[],
  serving: ReadonlySet<number>,
): Promise<RetiredComments> {
  const outdated = existing.filter((one) => !serving.has(one.id));
  const free = outdated.filter((one) => !one.isTouched);
  const retired = free.slice(0, LIMIT);
  for (const { nodeId: id } of retired)
    await client.call("古くなった行コメント", (octokit) =>
      octokit.graphql(MINIMIZE_MUTATION, { id }),
    );
  return { retired: retired.length, touched: outdated.length - free.length };
}
