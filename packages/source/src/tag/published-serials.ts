import { parseMeasureId, placeOf, policyOf, UserError } from "@torikumi/record";
import { openIfThere } from "../edition/open-if-there.ts";
import { withoutRoot } from "../file/join-root.ts";
import { explainGitFailure } from "../git/explain-git-failure.ts";
import { findRepository } from "../git/find-repository.ts";
import { keepObjects } from "../git/keep-objects.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";
import { editionTagPatterns, editionTagsIn } from "./list-edition-tags.ts";
import { refuseBrokenTags } from "./refuse-broken-tags.ts";
import { tagPrefix } from "./tag-prefix.ts";
import { unseenTags } from "./unseen-tags.ts";

/** The serials that published editions have used: none of them is given again. */
export interface PublishedSerials {
  /** The highest serial of each policy (`1-ア`) in any of them. */
  readonly highest: ReadonlyMap<string, number>;
  /** A Japanese line that says why there may be more, where nobody can know; undefined otherwise. */
  readonly doubt?: string;
}

/**
 * Asks every tag of the editions of a folder, whichever branch it is on, for the serials in that folder. The folder may not be there
 * yet. A tag without the folder has used none.
 * Throws a `UserError` where there are tags that cannot be seen: in a shallow clone, in one without tags, where Git fails, and
 * where a tag is broken or names what is not there.
 */
export async function publishedSerials(
  folder: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<PublishedSerials> {
  const repository = findRepository(folder);
  if (repository === undefined) {
    return {
      highest: new Map(),
      doubt: "ここは Git リポジトリの中ではないので、公表した年度版で使った番号は調べていません。",
    };
  }
  const place = { cwd: repository.top, env };
  const prefix = tagPrefix(repository.prefix.normalize("NFC"));
  const { tags, isDoubtful } = await allEditionTags(prefix, place);
  const revisions = tags.map((tag) => `refs/tags/${prefix}${tag}:${repository.prefix}`);
  const highest = await keepObjects(place, () => highestSerials(revisions, place));
  return { highest, ...(isDoubtful && { doubt: DOUBT }) };
}

async function highestSerials(
  revisions: readonly string[],
  place: GitPlace,
): Promise<ReadonlyMap<string, number>> {
  const highest = new Map<string, number>();
  for (const revision of revisions) {
    const source = await openIfThere(revision, place);
    for (const { path } of (await source?.list()) ?? []) {
      const at = placeOf(withoutRoot(source?.root ?? "", path));
      if (at?.kind !== "measure") continue;
      const policy = policyOf(at.id);
      const serial = parseMeasureId(at.id)?.serial ?? 0;
      highest.set(policy, Math.max(serial, highest.get(policy) ?? 0));
    }
    await source?.close();
  }
  return highest;
}

const DOUBT =
  "年度版のタグが手元にないので、公表した年度版で使った番号は調べていません。公表したことがあるなら git fetch --tags を実行してから、番号を確かめてください。";

async function allEditionTags(
  prefix: string,
  place: GitPlace,
): Promise<{ readonly tags: readonly string[]; readonly isDoubtful: boolean }> {
  const refs = editionTagPatterns(prefix);
  const tags = await git(["for-each-ref", "--format=%(refname:strip=2)", ...refs], prefix, place);
  const unseen = await unseenTags(prefix, place);
  if (unseen?.certain === true)
    throw new UserError(
      `${unseen.what}なので、公表した年度版で使った番号が分かりません。同じ番号を2度使わないように、${unseen.command} を実行してから、もう一度実行してください。`,
    );
  return { tags: editionTagsIn(Buffer.from(tags), prefix), isDoubtful: unseen !== undefined };
}

/** What Git prints; without it nobody knows which numbers were used. */
async function git(args: readonly string[], prefix: string, place: GitPlace): Promise<string> {
  const found = await runGit(args, place);
  refuseBrokenTags(found.stderr, prefix);
  if (found.code === 0) return found.stdout.toString("utf8").trim();
  const { message } = explainGitFailure({ ...found, cwd: place.cwd });
  throw new UserError(`公表した年度版で使った番号が分かりません。${message}`);
}
