import type { EditionChanges } from "@torikumi/diff";
import { isOwnLabel, listTwins, type Client, type PullRequest, type Twin } from "@torikumi/github";
import type { ComparedEditions, Review } from "@torikumi/outline";
import {
  compareEditionIds,
  countDiagnostics,
  editionName,
  type DiagnosticCounts,
} from "@torikumi/record";
import type { Patches } from "@torikumi/source";
import { readChanged } from "../compare/read-changed.ts";
import { readReview } from "../compare/read-review.ts";
import type { Workspace } from "../workspace.ts";
import { WORDING_LABEL, type WordingPromise } from "./labels.ts";
import { LostEditionError } from "./lost-edition-error.ts";
import { narrowReview, type NarrowedReview } from "./narrow-review.ts";
import type { Proposal, ProposedEdition } from "./open-proposal.ts";
import { splitPatches } from "./split-patches.ts";
import {
  beyondWording,
  isWordingOnly,
  wordingFindings,
  type ProposedChange,
} from "./wording-only.ts";

/** One edition folder of a pull request that has been reviewed. */
export interface ReviewedEdition extends NarrowedReview {
  /** The folder, from the top of the repository. */
  readonly root: string;
  readonly editions: ComparedEditions;
  /** What the pull request changes itself; undefined where it began from nothing that is an edition. */
  readonly ownChanges: EditionChanges | undefined;
  /** What it was compared with, as `r7:records`. */
  readonly against: string;
}

/** A pull request that has been reviewed. */
export interface ReviewedProposal {
  readonly parts: readonly ReviewedEdition[];
  /** Of all the parts. */
  readonly counts: DiagnosticCounts;
  readonly patches: Patches;
  readonly promise: WordingPromise;
  /** Folders of other editions that the pull request touches, and that were not reviewed. */
  readonly others: readonly string[];
}

/** Whether the pull request touches an edition, or breaks one: then people have to hear of it. */
export function concernsEdition({ parts, counts }: ReviewedProposal): boolean {
  return counts.error > 0 || parts.some(({ touches }) => touches);
}

/** Compares the editions of a proposal with the last ones, and finds out what it changes itself. Closes the proposal's sources. */
export async function reviewProposal(
  client: Client,
  pull: PullRequest,
  { editions, patches, others }: Proposal,
  { workspace, login }: { readonly workspace: Workspace; readonly login?: string | undefined },
): Promise<ReviewedProposal> {
  const split = splitPatches(
    patches,
    editions.map(({ to }) => to.root),
  );
  const compared: ComparedEdition[] = [];
  for (const [at, edition] of editions.entries())
    compared.push(await compare(edition, split[at] ?? patches, workspace));
  const judged = compared.map((one) => ({ ...one, breaches: beyondWording(one.change) }));
  const isKept =
    judged.some(({ change, breaches }) => isWordingOnly(change, breaches)) &&
    judged.every(({ breaches }) => breaches.length === 0);
  const promise = isKept ? "kept" : (await anyPromised(client, pull, login)) ? "broken" : "none";
  const parts = judged.map(({ review, editions, against, change, breaches }): ReviewedEdition => {
    const more = promise === "broken" ? wordingFindings(breaches, change) : [];
    const { root, changes: ownChanges } = change;
    const narrowed = narrowReview(review, { root, patches: change.patches, more });
    return { ...narrowed, root, editions, ownChanges, against };
  });
  const counts = countDiagnostics(parts.flatMap(({ review }) => review.diagnostics));
  return { parts, counts, patches, promise, others };
}

interface ComparedEdition {
  readonly review: Review;
  readonly editions: ComparedEditions;
  readonly against: string;
  readonly change: ProposedChange;
}

async function compare(
  { from, to, start }: ProposedEdition,
  patches: Patches,
  workspace: Workspace,
): Promise<ComparedEdition> {
  const { review, editions } = await readReview(from, to, { workspace });
  checkOrder(editions, patches);
  const changes = start === undefined ? undefined : (await readChanged(start, to)).changes;
  await Promise.all([from.close(), to.close(), start?.close()]);
  return { review, editions, against: from.label, change: { changes, root: to.root, patches } };
}

/**
 * Throws a {@link LostEditionError} for a change to an edition that is older than what has been published meanwhile: against that one it would
 * read as if the year had gone back.
 */
function checkOrder({ before, after }: ComparedEditions, { patches, gone }: Patches): void {
  const [published, proposed] = [before.index?.value.id ?? "", after.index?.value.id ?? ""];
  if (patches.size + gone.size === 0 || proposed === "") return;
  if (compareEditionIds(proposed, published) >= 0) return;
  throw new LostEditionError(
    `このプルリクエストは${editionName(proposed)}への変更ですが、取り込み先では、それより新しい${editionName(published)}が公表されています。プルリクエストの画面の「Update branch」で取り込み先の今の内容を取り込み、${editionName(published)}への変更に直してください。`,
  );
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
