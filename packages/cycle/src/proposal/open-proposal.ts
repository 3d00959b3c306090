import type { PullRequest } from "@torikumi/github";
import { UserError } from "@torikumi/record";
import {
  commitId,
  newestEditionTag,
  openIfThere,
  openSource,
  readPatches,
  type Patches,
  type Source,
} from "@torikumi/source";
import type { PairNames } from "../compare/open-pair.ts";
import type { Workspace } from "../workspace.ts";

/** A pull request as editions: the one it is compared with, its own, and the one it began from. */
export interface Proposal {
  readonly from: Source;
  readonly to: Source;
  /** What it began from; undefined where that held no edition yet. */
  readonly start: Source | undefined;
  readonly patches: Patches;
}

/**
 * Opens a pull request's head from Git objects that are at hand; nothing of it is checked out. It is compared with the newest edition
 * tag of the base branch (tags of the head do not count: anyone can make those), or with where it began while nothing is published yet.
 */
export async function openProposal(
  pull: PullRequest,
  names: PairNames,
  { cwd, env }: Workspace,
): Promise<Proposal> {
  const place = { cwd, env };
  const patches = await readPatches({ base: pull.baseSha, head: pull.headSha, folder: "" }, place);
  const to = await openSource(names.to ?? patches.head, place);
  if (to.kind !== "revision" || (await commitId(to.revision, place)) !== patches.head)
    throw new UserError(
      `--to「${names.to}」はプルリクエスト#${pull.number}の先頭のコミットではありません。--to を付けないか、${patches.head.slice(0, 7)}:フォルダー名 のように指定してください。`,
    );
  const beginning = `${patches.mergeBase}:${to.root}`;
  const tag = await newestEditionTag({ ...place, from: pull.baseSha });
  const published = tag === undefined ? undefined : `${tag}:${to.root}`;
  return {
    from: await openSource(names.from ?? published ?? beginning, place),
    to,
    start: await openIfThere(beginning, place),
    patches,
  };
}
