import { placeOf } from "@torikumi/record";
import { joinRoot } from "../file/join-root.ts";
import type { GitObjects } from "../git/git-objects.ts";
import { isIgnoredName } from "../file/role-of.ts";

/**
 * The edition paths of the measures below a tree, whose own edition path is `path`. Only trees that can hold measures are read, and of
 * those that do only the names are looked at: this is the one part of a review that grows with the edition.
 */
export async function listMeasures(
  objects: GitObjects,
  id: string,
  path: string,
): Promise<readonly string[]> {
  const depth = path === "" ? 0 : path.split("/").length;
  const own =
    depth === 0
      ? []
      : numberedIn(await objects.bytes(id), id.length / 2).map((name) => joinRoot(path, name));
  if (depth === 2) return own;
  const entries = await objects.tree(id);
  const folders = entries.filter((entry) => entry.kind === "folder" && !isIgnoredName(entry.name));
  const lists = folders
    .map((entry) => ({ id: entry.id, path: joinRoot(path, entry.name) }))
    .filter((folder) => mayHoldMeasures(folder.path))
    .map((folder) => listMeasures(objects, folder.id, folder.path));
  return [...own, ...(await Promise.all(lists)).flat()];
}

/** Whether the folder is that of a recommendation (`1`) or of a policy (`1/ア`). */
export function mayHoldMeasures(path: string): boolean {
  return placeOf(`${path}/index.md`) !== undefined && path !== "";
}

/** The names in lines `100644 12.md NUL id` (or 100755): regular files named by a number of up to four digits. */
function numberedIn(tree: Buffer, idBytes: number): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < tree.length;) {
    const end = tree.indexOf(0, at);
    if (end === -1) break;
    const line = tree.toString("latin1", at, end);
    if (/^100[0-7]{3} [1-9][0-9]{0,3}\.md$/.test(line)) names.push(line.slice(7));
    at = end + 1 + idBytes;
  }
  return names;
}
