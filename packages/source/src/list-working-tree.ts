import { lstatSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { byPath, joinRoot, withoutRoot } from "./edition-files.ts";
import type { FileEntry } from "./file-entry.ts";
import { findRepository } from "./find-repository.ts";
import type { Repository } from "./find-repository.ts";
import { isIgnoredName, roleOf } from "./role-of.ts";
import { runGit } from "./run-git.ts";
import type { FolderSource } from "./source.ts";
import { problemOf } from "./walk-folder.ts";

/**
 * Lists an edition folder inside a Git working tree without reading the files that Git's index knows to be as they were:
 * their blob ids are the index's. Files that were modified, that Git does not watch (untracked, assume-unchanged, skip-worktree) or
 * that conflict are read and hashed. Undefined where the index cannot be trusted to speak of the bytes: no repository,
 * no Git, content filters, a repository inside the folder.
 * Line end conversion is no such case: a file whose line ends alone differ from the blob counts as unchanged, as in Git.
 */
export async function listWorkingTree(
  source: FolderSource,
): Promise<readonly FileEntry[] | undefined> {
  const repository = findRepository(source.folder);
  if (repository === undefined) return undefined;
  const args = ["ls-files", "-z", "-v", "--stage", "--others", "--modified", "--deleted"];
  const listing = await runGit(args, source.place);
  if (listing.code !== 0) return undefined;
  const index = readIndex(listing.stdout.toString("utf8"));
  if (index === undefined) return undefined;
  if (attributeFiles(repository, source.folder, index.attributes).some(hasContentFilter))
    return undefined;

  const entries = new Map<string, FileEntry>();
  for (const [diskPath, blob] of index.clean) {
    const path = diskPath.normalize("NFC");
    if (isLeftOut(path)) continue;
    const file = { path: joinRoot(source.root, path), blob };
    entries.set(path, roleOf(path) === "stray" ? { ...file, problem: "stray" } : file);
  }
  const links: string[] = [];
  for (const diskPath of index.uncertain) {
    const path = diskPath.normalize("NFC");
    const stats = lstatSync(join(source.folder, diskPath), { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) links.push(`${path}/`);
    if (isLeftOut(path)) continue;
    const known = entries.delete(path) || !entries.has(path);
    if (stats === undefined || stats.isDirectory() || !known) continue;
    const problem = problemOf(path, stats);
    entries.set(
      path,
      source.entryOf(problem === undefined ? { path, diskPath } : { path, diskPath, problem }),
    );
  }
  const behindLink = (path: string): boolean => links.some((link) => path.startsWith(link));
  return [...entries.values()]
    .filter((entry) => links.length === 0 || !behindLink(withoutRoot(source.root, entry.path)))
    .sort(byPath);
}

interface IndexListing {
  /** Path as Git spells it → blob id, for files that are as the index says. */
  readonly clean: ReadonlyMap<string, string>;
  readonly uncertain: ReadonlySet<string>;
  readonly attributes: readonly string[];
}

/** Reads `ls-files -v --stage`: `H mode id stage TAB path`, `? path`; a path that comes again as `C` or `R` was modified or deleted. */
function readIndex(text: string): IndexListing | undefined {
  const clean = new Map<string, string>();
  const uncertain = new Set<string>();
  const attributes: string[] = [];
  for (const line of text.split("\0")) {
    if (line === "") continue;
    const tab = line.startsWith("? ") ? 1 : line.indexOf("\t");
    const path = line.slice(tab + 1);
    const [tag, mode, id, stage] = tab === 1 ? ["?"] : line.slice(0, tab).split(" ");
    if (path.endsWith("/") || mode === "160000") return undefined;
    if (path.endsWith(".gitattributes")) attributes.push(path);
    if (tag === "H" && stage === "0" && mode?.startsWith("100") && id !== undefined)
      clean.set(path, id);
    else uncertain.add(path);
  }
  for (const path of uncertain) clean.delete(path);
  return { clean, uncertain, attributes };
}

function isLeftOut(path: string): boolean {
  return roleOf(path) === "ignored" || path.split("/").some(isIgnoredName);
}

function attributeFiles(
  repository: Repository,
  folder: string,
  below: readonly string[],
): readonly string[] {
  const files = [
    join(repository.gitFolder, "info", "attributes"),
    ...below.map((path) => join(folder, path)),
  ];
  for (
    let at = folder;
    at === repository.top || at.startsWith(repository.top + sep);
    at = dirname(at)
  ) {
    files.push(join(at, ".gitattributes"));
    if (at === dirname(at)) break;
  }
  return files;
}

/** Attributes that change more than line ends, unless their pattern ends in another extension than ours (`*.xlsx filter=lfs`). */
function hasContentFilter(file: string): boolean {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return false;
  }
  return text.split("\n").some((line) => {
    const [pattern = "", ...attributes] = line.trim().split(/\s+/);
    if (
      pattern.startsWith("#") ||
      !attributes.some((one) => /^(?:filter=|ident$|working-tree-encoding=)/.test(one))
    )
      return false;
    return !/\.(?!md$|ya?ml$)[A-Za-z0-9]+$/.test(pattern);
  });
}
