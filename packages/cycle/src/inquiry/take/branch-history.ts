import type { MergeRepliesOptions } from "../merge/merge-replies.ts";
import type { StandingBranch } from "./joinable-branches.ts";

type HistoryOf = MergeRepliesOptions["historyOf"];

/** The texts that a field had on the branch of a department; none where it has no branch. `to` looks up the history of a commit. */
export function branchHistory(
  standing: readonly StandingBranch[],
  to: (commit: string) => HistoryOf,
): HistoryOf {
  const known = new Map(
    standing.map(({ branch, reply }) => [reply.department, to(branch.commit)] as const),
  );
  return async (place, department) => (await known.get(department)?.(place, department)) ?? [];
}
