import type { EditionChanges } from "@torikumi/diff";
import { isOwnLabel, listTwins, type Client, type PullRequest, type Twin } from "@torikumi/github";
import type { ComparedEditions } from "@torikumi/outline";
import type { Patches } from "@torikumi/source";
import { readChanged } from "../compare/read-changed.ts";
import { readReview } from "../compare/read-review.ts";
import type { Workspace } from "../workspace.ts";
import { WORDING_LABEL, type WordingPromise } from "./labels.ts";
import { narrowReview, type NarrowedReview } from "./narrow-review.ts";
import type { Proposal } from "./open-proposal.ts";
import { beyondWording, isWordingOnly, wordingFindings } from "./wording-only.ts";

/** A pull request that has been reviewed. */
export interface ReviewedProposal extends NarrowedReview {
  readonly editions: ComparedEditions;
  readonly patches: Patches;
  /** What the pull request changes itself; undefined where it began from nothing that is an edition. */
  readonly ownChanges: EditionChanges | undefined;
  readonly promise: WordingPromise;
  /** What it was compared with, as `r7:records`. */
  readonly against: string;
  /** Folders of other editions that the pull request touches, and that were not reviewed. */
  readonly others: readonly string[];
}

/** Compares a proposal with the last edition, and finds out what it changes itself. Closes the proposal's sources. */
export async function reviewProposal(
  client: Client,
  pull: PullRequest,
  { from, to, start, patches, others }: Proposal,
  { workspace, login }: { readonly workspace: Workspace; readonly login?: string | undefined },
): Promise<ReviewedProposal> {
  const { review, editions } = await readReview(from, to, { workspace });
  const ownChanges = start === undefined ? undefined : (await readChanged(start, to)).changes;
  await Promise.all([from.close(), to.close(), start?.close()]);
  const change = { changes: ownChanges, root: to.root, patches };
  const breaches = beyondWording(change);
  const promise = isWordingOnly(change, breaches)
    ? "kept"
    : (await anyPromised(client, pull, login))
      ? "broken"
      : "none";
  const more = promise === "broken" ? wordingFindings(breaches, change) : [];
  const narrowed = narrowReview(review, { root: to.root, patches, more });
  return { ...narrowed, editions, patches, ownChanges, promise, against: from.label, others };
}

/**
 * Whether a person, and not a run before this one, has put the label 字句のみ on the pull request, or on another that would merge the same
 * commit into the same branch: both have one check.
 */
async function anyPromised(
  client: Client,
  pull: PullRequest,
  login: string | undefined,
): Promise<boolean> {
  const all: readonly Twin[] = [pull, ...(await listTwins(client, pull))];
  for (const { number, labels } of all) {
    if (!labels.includes(WORDING_LABEL)) continue;
    if (!(await isOwnLabel(client, { number, label: WORDING_LABEL, login }))) return true;
  }
  return false;
}
