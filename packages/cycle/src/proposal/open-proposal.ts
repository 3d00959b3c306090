import type { PullRequest } from "@torikumi/github";
import { UserError } from "@torikumi/record";
import {
  commitId,
  listEditionFolders,
  newerCommit,
  newestEditionTag,
  openIfThere,
  openSource,
  readPatches,
  type Patches,
  type Source,
} from "@torikumi/source";
import type { PairNames } from "../compare/open-pair.ts";
import type { Workspace } from "../workspace.ts";
import { LostEditionError } from "./lost-edition-error.ts";

/** A pull request as editions: the one it is compared with, its own, and the one it began from. */
export interface Proposal {
  readonly from: Source;
  readonly to: Source;
  /** What it began from; undefined where that held no edition yet. */
  readonly start: Source | undefined;
  readonly patches: Patches;
  /** Folders of other editions that the pull request touches; they are not opened. */
  readonly others: readonly string[];
}

/**
 * Opens a pull request's head from Git objects that are at hand; nothing of it is checked out. It is compared with the newest edition
 * tag of the base branch (tags of the head do not count: anyone can make those), or with where it began while nothing is published yet.
 * The base branch is taken as it was fetched, for what GitHub remembers of it may be months old.
 * Throws a {@link LostEditionError}, for the author of the pull request to read, where its edition is gone.
 */
export async function openProposal(
  pull: PullRequest,
  names: PairNames,
  place: Workspace,
): Promise<Proposal> {
  const branch = { fetched: `refs/remotes/origin/${pull.baseRef}`, remembered: pull.baseSha };
  const base = await newerCommit(branch, place);
  const patches = await readPatches({ base, head: pull.headSha, folder: "" }, place);
  const to = await openHead(names.to, patches, place);
  if (to.kind !== "revision" || (await commitId(to.revision, place)) !== patches.head)
    throw new UserError(
      `--to「${names.to}」はプルリクエスト#${pull.number}の先頭のコミットではありません。--to を付けないか、${patches.head.slice(0, 7)}:フォルダー名 のように指定してください。`,
    );
  const beginning = `${patches.mergeBase}:${to.root}`;
  const tag = await newestEditionTag({ ...place, from: base });
  const published = tag === undefined ? undefined : `refs/tags/${tag}:${to.root}`;
  return {
    from: await openSource(names.from ?? published ?? beginning, place),
    to,
    start: await openIfThere(beginning, place),
    patches,
    others: await otherEditions(to.root, patches, place),
  };
}

/** The other edition folders, before or after, under which a file has changed. */
async function otherEditions(
  root: string,
  { head, mergeBase, patches, gone }: Patches,
  place: Workspace,
): Promise<readonly string[]> {
  const folders = new Set([
    ...(await listEditionFolders(mergeBase, place)),
    ...(await listEditionFolders(head, place)),
  ]);
  const files = [...patches.keys(), ...gone].map((path) => path.normalize("NFC"));
  return [...folders]
    .filter((folder) => folder !== root && !root.startsWith(`${folder}/`) && folder !== "")
    .filter((folder) => files.some((path) => path.startsWith(`${folder}/`)))
    .toSorted();
}

async function openHead(
  named: string | undefined,
  { head, mergeBase }: Patches,
  place: Workspace,
): Promise<Source> {
  if (named !== undefined) return openSource(named, place);
  const opened = await openIfThere(head, place);
  if (opened !== undefined) return opened;
  const before = await openIfThere(mergeBase, place);
  await before?.close();
  throw new LostEditionError(
    before === undefined
      ? "年度版のフォルダー records と、そのページ records/index.md がありません。年度版を records に置いてください。"
      : "このプルリクエストでは、年度版のページ records/index.md がなくなっています。消したり、フォルダーの名前や場所を変えたりしていれば、元に戻してください。",
  );
}
