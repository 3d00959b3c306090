import { EDITION_FILE } from "@torikumi/record";
import { commitId } from "../git/commit-id.ts";
import { explainGitFailure } from "../git/explain-git-failure.ts";
import { findRepository } from "../git/find-repository.ts";
import type { GitObjects } from "../git/git-objects.ts";
import type { TreeEntry } from "../git/parse-tree.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";
import { shareObjects } from "../git/share-objects.ts";
import { joinRoot } from "../file/join-root.ts";
import { EDITION_FOLDER } from "../tag/tag-prefix.ts";

/** Where folders are looked for. */
interface Options {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * The folders that hold an edition (an `index.md` that names its 年度版), of some commits together or, where none is named, of the working
 * tree; counted from the top of the repository, "" for the top itself, sorted. In a commit no folder inside an edition called `records` is gone
 * into, and a folder that several commits share is looked at once. Throws a `UserError` where Git cannot read them.
 */
export async function listEditionFolders(
  commits: readonly string[],
  options: Options,
): Promise<readonly string[]> {
  const cwd = findRepository(options.cwd)?.top ?? options.cwd;
  const place: GitPlace = { cwd, env: options.env ?? process.env };
  const found =
    commits.length === 0 ? await searchWorkingTree(place) : await searchTrees(commits, place);
  return [...new Set(found)].sort();
}

async function searchTrees(
  commits: readonly string[],
  place: GitPlace,
): Promise<readonly string[]> {
  const objects = shareObjects(place);
  const known = new Map<string, Promise<readonly string[]>>();
  try {
    const lists = commits.map(async (commit) => {
      const top = await objects.get(`${await commitId(commit, place)}^{tree}`);
      return top === undefined ? [] : foldersIn(objects, { name: "", id: top.id }, known);
    });
    return (await Promise.all(lists)).flat();
  } finally {
    await objects.close();
  }
}

/** The edition folders at and below a folder, counted from it. */
function foldersIn(
  objects: GitObjects,
  { name, id }: Pick<TreeEntry, "name" | "id">,
  known: Map<string, Promise<readonly string[]>>,
): Promise<readonly string[]> {
  const key = `${id} ${name === EDITION_FOLDER ? name : ""}`;
  const found = known.get(key) ?? search();
  known.set(key, found);
  return found;

  async function search(): Promise<readonly string[]> {
    const entries = await objects.tree(id);
    const page = entries.find((entry) => entry.name === EDITION_FILE && entry.kind === "file");
    const bytes = page === undefined ? undefined : (await objects.get(page.id))?.bytes;
    const here = bytes !== undefined && /^年度版[ \t]*:/m.test(bytes.toString("utf8")) ? [""] : [];
    if (here.length > 0 && name === EDITION_FOLDER) return here;
    const below = entries
      .filter(({ kind }) => kind === "folder")
      .map(async (folder) =>
        (await foldersIn(objects, folder, known)).map((inside) => joinRoot(folder.name, inside)),
      );
    return [...here, ...(await Promise.all(below)).flat()];
  }
}

async function searchWorkingTree(place: GitPlace): Promise<readonly string[]> {
  const found = await runGit(
    [
      "grep",
      "-z",
      "--basic-regexp",
      "--files-with-matches",
      "-e",
      "^年度版[[:space:]]*:",
      "--untracked",
    ],
    place,
  );
  // 1: nothing found.
  if (found.code !== 0 && found.code !== 1) throw explainGitFailure({ ...found, cwd: place.cwd });
  return found.stdout
    .toString("utf8")
    .split("\0")
    .map((path) => path.normalize("NFC"))
    .filter((path) => path === EDITION_FILE || path.endsWith(`/${EDITION_FILE}`))
    .map((path) => path.slice(0, Math.max(0, path.lastIndexOf("/"))));
}
