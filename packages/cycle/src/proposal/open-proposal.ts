import type { PullRequest } from "@torikumi/github";
import { UserError } from "@torikumi/record";
import {
  commitId,
  EDITION_FOLDER,
  keepObjects,
  newerCommit,
  newestEditionTag,
  openEmpty,
  openIfThere,
  openSource,
  pathFrom,
  readPatches,
  type Patches,
  type Source,
} from "@torikumi/source";
import type { PairNames } from "../pair/open-pair.ts";
import { inSameFolder } from "../edition/open-previous.ts";
import type { Workspace } from "../workspace.ts";
import { findRoots } from "./find-roots.ts";
import { LostEditionError } from "./lost-edition-error.ts";
import { listChangedFiles } from "./split-patches.ts";

/** One edition folder of a pull request: the edition it is compared with, its own, and the one it began from. */
export interface ProposedEdition {
  readonly from: Source;
  readonly to: Source;
  /** What it began from; undefined where that held no edition yet. */
  readonly start: Source | undefined;
}

/** A pull request as editions: those of the folders that it touches, or one of the repository's where it touches none. */
export interface Proposal {
  readonly editions: readonly ProposedEdition[];
  readonly patches: Patches;
  /** Folders of editions that the pull request touches and that are none of the repository's; they are not opened. */
  readonly others: readonly string[];
}

/** So many edition folders are reviewed in one pull request (the number is ours): each costs a comparison. */
const MOST_FOLDERS = 10;

/**
 * Opens a pull request's head from Git objects that are at hand; nothing of it is checked out. Each edition folder is compared with its
 * own newest edition tag of the base branch (tags of the head do not count: anyone can make those), with where the pull request began
 * while nothing is published yet, and with nothing where it is new as a whole. The base branch is taken as it was fetched, for what GitHub remembers of it may be months old.
 * Throws a {@link LostEditionError}, for the author of the pull request to read, where one of its editions is gone.
 */
export function openProposal(
  pull: PullRequest,
  names: PairNames,
  place: Workspace,
): Promise<Proposal> {
  return keepObjects(place, () => openEditions(pull, names, place));
}

async function openEditions(
  pull: PullRequest,
  names: PairNames,
  place: Workspace,
): Promise<Proposal> {
  const branch = { fetched: `refs/remotes/origin/${pull.baseRef}`, remembered: pull.baseSha };
  const base = await newerCommit(branch, place);
  const patches = await readPatches({ base, head: pull.headSha, folder: "" }, place);
  const { heads, others } =
    names.to === undefined
      ? await openHeads(patches, place)
      : { heads: [await openNamed(names.to, { pull, patches, place })], others: [] };
  const editions: ProposedEdition[] = [];
  for (const to of heads) {
    const beginning = `${patches.mergeBase}:${to.root}`;
    const tag = await newestEditionTag({ ...place, prefix: to.tagPrefix, from: base });
    const published = tag === undefined ? undefined : inSameFolder(tag, to);
    const options = { ...place, folder: pathFrom(place.cwd, to.root) };
    const named = names.from ?? published;
    const from =
      named === undefined
        ? ((await openIfThere(beginning, place)) ?? openEmpty(to.root, place))
        : await openSource(named, options);
    editions.push({ from, to, start: await openIfThere(beginning, place) });
  }
  return { editions, patches, others };
}

async function openNamed(
  name: string,
  at: { readonly pull: PullRequest; readonly patches: Patches; readonly place: Workspace },
): Promise<Source> {
  const { pull, patches, place } = at;
  const to = await openSource(name, place);
  if (to.kind === "revision" && (await commitId(to.revision, place)) === patches.head) return to;
  throw new UserError(
    `--to「${name}」はプルリクエスト#${pull.number}の先頭のコミットではありません。--to を付けないか、${patches.head.slice(0, 7)}:フォルダー名 のように指定してください。`,
  );
}

/** Opens the editions that the pull request touches, or the repository's first. */
async function openHeads(
  patches: Patches,
  place: Workspace,
): Promise<{ readonly heads: readonly Source[]; readonly others: readonly string[] }> {
  const { roots, others } = await findRoots(patches, place);
  const files = listChangedFiles(patches);
  const isTouched = (root: string): boolean => files.some((file) => file.startsWith(`${root}/`));
  const touched = roots.filter(isTouched);
  const [first] = roots;
  if (first === undefined)
    throw new LostEditionError(
      "年度版のフォルダー records と、そのページ records/index.md がありません。年度版を records に置いてください。",
    );
  if (touched.length > MOST_FOLDERS)
    throw new LostEditionError(
      `${touched.length}の年度版のフォルダーが変わっています。1つのプルリクエストで審査できるのは${MOST_FOLDERS}までなので、フォルダーごとのプルリクエストに分けてください。`,
    );
  const heads: Source[] = [];
  for (const root of touched.length === 0 ? [first] : touched)
    heads.push(await openHead(root, patches, place));
  return { heads, others: others.filter(isTouched) };
}

async function openHead(root: string, { head }: Patches, place: Workspace): Promise<Source> {
  if (/\p{Cc}/u.test(root))
    throw new LostEditionError(
      `名前に改行などの制御文字のあるフォルダーに、年度版のフォルダー ${EDITION_FOLDER} があります。フォルダーの名前を変えてください。`,
    );
  const opened = await openIfThere(`${head}:${root}`, place);
  if (opened !== undefined) return opened;
  throw new LostEditionError(
    `このプルリクエストでは、年度版のページ ${root}/index.md がなくなっています。消したり、フォルダーの名前や場所を変えたりしていれば、元に戻してください。`,
  );
}
