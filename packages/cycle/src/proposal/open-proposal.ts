import type { PullRequest } from "@torikumi/github";
import { UserError } from "@torikumi/record";
import {
  commitId,
  newestEditionTag,
  openSource,
  readPatches,
  type Patches,
  type Source,
} from "@torikumi/source";
import type { Workspace } from "../workspace.ts";

/** A pull request as editions: the one it is compared with, its own, and the one it began from. */
export interface Proposal {
  readonly from: Source;
  readonly to: Source;
  /** What it began from; undefined where that held no edition yet. */
  readonly own: Source | undefined;
  readonly patches: Patches;
}

/**
 * Opens a pull request's head from Git objects that are at hand; nothing of it is checked out. It is compared with the newest edition
 * tag of the base branch (tags of the head do not count: anyone can make those), or with where it began while nothing is published yet.
 */
export async function openProposal(
  pull: PullRequest,
  names: { readonly from?: string; readonly to?: string },
  workspace: Workspace,
): Promise<Proposal> {
  const { cwd, env } = workspace;
  const place = { cwd, env };
  const patches = await readPatches({ base: pull.baseSha, head: pull.headSha, folder: "" }, place);
  const to = await openSource(names.to ?? patches.head, place);
  if (to.kind !== "revision" || (await commitId(to.revision, place)) !== patches.head)
    throw new UserError(
      `--to「${names.to}」はプルリクエスト#${pull.number}の先頭のコミットではありません。--to を付けないか、${patches.head.slice(0, 7)}:フォルダー名 のように指定してください。`,
    );
  const beginning = `${patches.mergeBase}:${to.root}`;
  const from = names.from ?? (await publishedBefore(pull, to, place)) ?? beginning;
  return {
    from: await openSource(from, place),
    to,
    own: await openIfThere(beginning, place),
    patches,
  };
}

async function publishedBefore(
  pull: PullRequest,
  { root }: Source,
  place: Place,
): Promise<string | undefined> {
  const tag = await newestEditionTag({ ...place, from: pull.baseSha });
  return tag === undefined ? undefined : `${tag}:${root}`;
}

type Place = Pick<Workspace, "cwd" | "env">;

async function openIfThere(spec: string, place: Place): Promise<Source | undefined> {
  try {
    return await openSource(spec, place);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
