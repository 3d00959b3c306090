import { compareEditionIds } from "@torikumi/record";
import { editionTagPatterns, editionTagsIn } from "./list-edition-tags.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";

/** Which edition is compared with which one before it, by their ids. */
export interface ComparedIds {
  readonly id: string;
  /** Undefined where nothing is compared. */
  readonly before: string | undefined;
  /** What the tags begin with. */
  readonly prefix: string;
}

/**
 * The newest edition between two for which there is a tag that is not used: it marks a commit on another branch, or no commit at all.
 * Corrections of an edition stand on branches of their own and do not count. Undefined where there is none, and where Git cannot be asked.
 */
export async function skippedTag(
  { id, before, prefix }: ComparedIds,
  place: GitPlace,
): Promise<string | undefined> {
  const found = await runGit(
    ["for-each-ref", "--format=%(refname:strip=2)", ...editionTagPatterns(prefix)],
    place,
  );
  if (found.code !== 0) return undefined;
  return editionTagsIn(found.stdout, prefix).findLast(
    (tag) =>
      !tag.includes(".") &&
      compareEditionIds(tag, yearOf(id)) < 0 &&
      (before === undefined || compareEditionIds(tag, yearOf(before)) > 0),
  );
}

/** An edition without the number of its correction. */
function yearOf(id: string): string {
  return id.split(".")[0] ?? id;
}
