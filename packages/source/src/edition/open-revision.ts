import { posix } from "node:path";
import { EDITION_FILE, parseEditionId, UserError } from "@torikumi/record";
import type { SourceFile } from "@torikumi/record";
import { decodeFile } from "../file/decode-file.ts";
import { describeProblem } from "../file/describe-problem.ts";
import { byPath, editionFiles } from "../file/edition-files.ts";
import { joinRoot, withoutRoot } from "../file/join-root.ts";
import { explainMissingRevision } from "./explain-missing-revision.ts";
import type { EditionFiles, FileEntry, FileProblem } from "../file/file-entry.ts";
import { hintOfBase, partOfEdition } from "./explain-no-edition.ts";
import { NoEditionError } from "./no-edition-error.ts";
import { namesEdition } from "./find-edition-above.ts";
import { findRepository } from "../git/find-repository.ts";
import type { GitObjects } from "../git/git-objects.ts";
import { listTree } from "./list-tree.ts";
import type { TreeEntry } from "../git/parse-tree.ts";
import { pathToPage } from "../file/role-of.ts";
import type { GitPlace } from "../git/run-git.ts";
import { shareObjects } from "../git/share-objects.ts";
import { nameEdition } from "./name-edition.ts";
import { tagPrefix } from "../tag/tag-prefix.ts";
import type { RevisionSource } from "./source.ts";
import { splitRevision } from "../git/split-revision.ts";

/**
 * Opens the edition of a Git revision (`r7`, `r7:records`). A revision without a folder means `folder` below the working
 * directory, as the default folder does, and an edition's id the tag of that folder (see `nameEdition`). Throws a `UserError` where there is no such revision, folder or edition.
 */
export async function openRevision(
  spec: string,
  place: GitPlace,
  options: { readonly folder: string },
): Promise<RevisionSource> {
  const { revision: typed, folder: named } = splitRevision(spec);
  const meant = folderInRepository(spec, named ?? `./${options.folder}`, place.cwd);
  const objects = shareObjects(place);
  try {
    const { revision, root } =
      named === undefined
        ? await nameEdition(typed, meant, objects)
        : { revision: typed, root: meant };
    const top = await objects.get(`${revision}^{tree}`);
    if (top === undefined) {
      const isName = named === undefined && /^[^~^@{}]+$/u.test(revision);
      throw await explainMissingRevision(revision, place, { orFolder: isName });
    }
    const tree = await findFolder(objects, top.id, root);
    if (tree === undefined) {
      const hint = named === undefined ? hintOfBase({ cwd: place.cwd, ...options }) : undefined;
      throw missingFolder({ revision, root, hint }, await objects.tree(top.id));
    }
    const page = (await objects.tree(tree)).find((entry) => entry.name === EDITION_FILE);
    if (page?.kind !== "file") {
      throw new NoEditionError(
        `版「${revision}」の${root === "" ? "一番上のフォルダー" : `フォルダー「${root}」`}に index.md がありません。年度版のフォルダーを「${revision}:フォルダー名」の形で指定してください。`,
      );
    }
    const above = await editionAbove(objects, top.id, root);
    if (above !== undefined && !(await isEditionPage(objects, page)))
      throw partOfEdition(spec, `${revision}:${above}`);
    const tag = await editionTag(objects, { revision, top: top.id, root });
    const label = shortName(named === undefined ? revision : spec);
    return revisionSource({ label, revision, tag, root, tree, top: top.id, objects });
  } catch (error) {
    await objects.close();
    throw error;
  }
}

/** The edition in a tree of a revision that has been found. */
export function revisionSource(found: {
  readonly label: string;
  readonly revision: string;
  readonly tag: string | undefined;
  readonly root: string;
  readonly tree: string;
  readonly top: string;
  readonly objects: GitObjects;
}): RevisionSource {
  const { label, revision, tag, root, tree, top, objects } = found;

  async function listFolder(folder: string): Promise<readonly FileEntry[]> {
    const id = await findFolder(objects, tree, folder);
    return id === undefined ? [] : listTree(objects, id, { root, folder, depth: "one" });
  }

  async function find(paths: readonly string[]): Promise<readonly FileEntry[]> {
    const wanted = new Set(paths.map((path) => pathToPage(path.normalize("NFC"))));
    const folders = [...new Set([...wanted].map(folderOf))];
    const listings = await Promise.all(folders.map(listFolder));
    return listings
      .flat()
      .filter((entry) => wanted.has(withoutRoot(root, entry.path)))
      .sort(byPath);
  }

  function read(entries: readonly FileEntry[]): Promise<EditionFiles> {
    return Promise.all(entries.map((entry) => readEntry(objects, entry))).then(editionFiles);
  }

  return {
    kind: "revision",
    label,
    revision,
    tag,
    root,
    tagPrefix: tagPrefix(root),
    tree,
    top,
    objects,
    list: async () =>
      [...(await listTree(objects, tree, { root, folder: "", depth: "all" }))].sort(byPath),
    find,
    listFolder,
    read,
    readPaths: async (paths) => read(await find(paths)),
    close: objects.close,
  };
}

/** The name without the place where Git keeps it, which nobody types. */
function shortName(ref: string): string {
  return ref.replace(/^refs\/(?:tags|heads)\//, "");
}

/** The id that the name of the revision ends with, if that is the folder's edition and a tag of that name marks the same tree. */
async function editionTag(
  objects: GitObjects,
  at: { readonly revision: string; readonly top: string; readonly root: string },
): Promise<string | undefined> {
  const name = shortName(at.revision);
  const prefix = tagPrefix(at.root);
  const id = name.slice(prefix.length);
  if (!name.startsWith(prefix) || parseEditionId(id) === undefined) return undefined;
  if (at.revision.startsWith("refs/heads/")) return undefined;
  return (await objects.get(`refs/tags/${name}^{tree}`))?.id === at.top ? id : undefined;
}

async function readEntry(objects: GitObjects, entry: FileEntry): Promise<SourceFile | FileProblem> {
  if (entry.problem !== undefined) return describeProblem(entry.path, entry.problem);
  const object = await objects.get(entry.blob);
  if (object?.type !== "blob") return describeProblem(entry.path, "unreadable");
  if (object.bytes === undefined) return describeProblem(entry.path, "too-large");
  return decodeFile(entry.path, entry.blob, object.bytes);
}

/** Goes down folder by folder, so that a name in NFD is found by its NFC form. */
async function findFolder(
  objects: GitObjects,
  top: string,
  path: string,
): Promise<string | undefined> {
  let id: string | undefined = top;
  for (const name of path === "" ? [] : path.normalize("NFC").split("/")) {
    const entries: readonly TreeEntry[] = await objects.tree(id);
    id = entries.find((entry) => entry.name === name && entry.kind === "folder")?.id;
    if (id === undefined) return undefined;
  }
  return id;
}

/** `./x` and `../x` count from the working directory, as in Git; everything else from the top of the repository. */
function folderInRepository(spec: string, folder: string, cwd: string): string {
  const fromHere = /^\.\.?\//.test(folder);
  const prefix = fromHere ? (findRepository(cwd)?.prefix ?? "") : "";
  const path = posix.normalize(joinRoot(prefix, folder === "" ? "." : folder)).replace(/\/$/, "");
  if (path === "." || path === "") return "";
  if (path === ".." || path.startsWith("../") || path.startsWith("/")) {
    throw new UserError(
      `「${spec}」のフォルダーがリポジトリの外を指しています。リポジトリの一番上から数えた名前（例: r7:records）で指定してください。`,
    );
  }
  return path.normalize("NFC");
}

/** The nearest folder above another one, in a tree, that is an edition's. */
async function editionAbove(
  objects: GitObjects,
  top: string,
  root: string,
): Promise<string | undefined> {
  for (let path = root; path !== "";) {
    path = folderOf(path);
    const tree = await findFolder(objects, top, path);
    const entries = tree === undefined ? [] : await objects.tree(tree);
    const page = entries.find((entry) => entry.name === EDITION_FILE);
    if (page !== undefined && (await isEditionPage(objects, page))) return path;
  }
  return undefined;
}

async function isEditionPage(objects: GitObjects, page: TreeEntry): Promise<boolean> {
  const object = page.kind === "file" ? await objects.get(page.id) : undefined;
  return namesEdition(object?.bytes?.toString("utf8") ?? "");
}

function missingFolder(
  {
    revision,
    root,
    hint,
  }: { readonly revision: string; readonly root: string; readonly hint: string | undefined },
  top: readonly TreeEntry[],
): UserError {
  const folders = top.filter((entry) => entry.kind === "folder" && !entry.name.startsWith("."));
  const names = folders.slice(0, 8).map((entry) => entry.name);
  const there = names.length === 0 ? "" : `（この版にあるフォルダー: ${names.join("、")}）`;
  return new NoEditionError(
    `版「${revision}」にフォルダー「${root}」がありません${there}。${hint ?? `「${revision}:フォルダー名」の形で指定してください。`}`,
  );
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
