import { attributeFiles } from "./attribute-files.ts";
import { hasContentFilter } from "./content-filter.ts";
import { findRepository } from "../git/find-repository.ts";
import { runGit } from "../git/run-git.ts";
import type { FolderSource, RevisionSource } from "../edition/source.ts";

/**
 * The edition paths at which a working tree may differ from a revision: what Git's index knows to differ, and what it does not watch
 * (untracked, ignored, assume-unchanged, skip-worktree). Every other file is the revision's.
 * Undefined where that cannot be said: not the same folder of the same repository, no Git, attributes that change more than
 * line ends. Line ends alone are no difference here, as in Git: a checkout with CRLF is not a change of every measure.
 */
export async function findCandidates(
  revision: RevisionSource,
  folder: FolderSource,
): Promise<readonly string[] | undefined> {
  const repository = findRepository(folder.folder);
  if (repository === undefined || repository.prefix.normalize("NFC") !== revision.root)
    return undefined;
  const [differing, listing] = await Promise.all([
    runGit(
      [
        "diff-index",
        "--raw",
        "-z",
        "--no-renames",
        "--relative",
        "--ignore-submodules=dirty",
        revision.top,
        "--",
        ".",
      ],
      folder.place,
    ),
    runGit(["ls-files", "-z", "-v", "--cached", "--others"], folder.place),
  ]);
  if (differing.code !== 0 || listing.code !== 0) return undefined;
  const { unwatched, attributes } = readListing(listing.stdout);
  if (attributeFiles(repository, folder.folder, attributes).some(hasContentFilter))
    return undefined;
  return [...new Set([...pathsOfDiff(differing.stdout), ...unwatched])].sort();
}

/** Reads `diff-index --raw -z`: `:modes ids status NUL path NUL`. */
function pathsOfDiff(output: Buffer): readonly string[] {
  return output
    .toString("utf8")
    .split("\0")
    .filter((_, index) => index % 2 === 1)
    .map((path) => path.normalize("NFC"));
}

/** Reads `ls-files -z -v`: `H path` is watched; `? path` is untracked (a folder with `/` at its end is a repository), small letters and `S` are never looked at. */
function readListing(output: Buffer): {
  readonly unwatched: readonly string[];
  readonly attributes: readonly string[];
} {
  const unwatched: string[] = [];
  const attributes: string[] = [];
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0, at);
    if (output[at] !== WATCHED) {
      unwatched.push(
        output
          .toString("utf8", at + 2, end)
          .normalize("NFC")
          .replace(/\/$/, ""),
      );
    }
    if (output[end - 1] === LAST_OF_ATTRIBUTES) {
      const path = output.toString("utf8", at + 2, end);
      if (path.endsWith(".gitattributes")) attributes.push(path);
    }
    at = end + 1;
  }
  return { unwatched, attributes };
}

const WATCHED = "H".charCodeAt(0);
const LAST_OF_ATTRIBUTES = "s".charCodeAt(0);
