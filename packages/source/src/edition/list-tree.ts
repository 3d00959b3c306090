import { joinRoot } from "../file/join-root.ts";
import type { FileEntry } from "../file/file-entry.ts";
import type { GitObjects } from "../git/git-objects.ts";
import type { TreeEntry } from "../git/parse-tree.ts";
import { isIgnoredName, roleOf } from "../file/role-of.ts";

/** The files below a tree, or only those directly in it, in the order of Git's trees. `folder` is the tree's edition path. */
export async function listTree(
  objects: GitObjects,
  id: string,
  at: { readonly root: string; readonly folder: string; readonly depth: "one" | "all" },
): Promise<readonly FileEntry[]> {
  const names = new Set<string>();
  const lists = (await objects.tree(id)).map((entry) => {
    const path = joinRoot(at.folder, entry.name);
    if (isIgnoredName(entry.name)) return [];
    if (entry.kind === "folder" && roleOf(path) !== "page") {
      return at.depth === "one" ? [] : listTree(objects, entry.id, { ...at, folder: path });
    }
    const file = fileEntry(at.root, path, entry, names.has(entry.name));
    names.add(entry.name);
    return file === undefined ? [] : [file];
  });
  return (await Promise.all(lists)).flat();
}

/** The entry of a listing for a line of a tree that is no folder, or a folder with the name of a page; undefined for files that are left out. */
export function fileEntry(
  root: string,
  path: string,
  entry: TreeEntry,
  again = false,
): FileEntry | undefined {
  const place = roleOf(path);
  if (place === "ignored") return undefined;
  const problem =
    entry.kind !== "file"
      ? entry.kind
      : place === "stray"
        ? "stray"
        : again
          ? "duplicate"
          : undefined;
  const file = { path: joinRoot(root, path), blob: entry.id };
  return problem === undefined ? file : { ...file, problem };
}
