import { compareIds, parsePolicyId, type MeasureId } from "@torikumi/record";
import type { FileEntry } from "../file/file-entry.ts";
import { joinRoot, withoutRoot } from "../file/join-root.ts";
import { measureAt } from "../file/role-of.ts";
import type { GitObjects } from "../git/git-objects.ts";
import { serialsByFolder } from "./serials-by-folder.ts";

/** From so many folders on, one more process of Git is cheaper than asking for each (100,000 measures: a fifth of the time). */
const MANY_FOLDERS = 64;

/**
 * The measures of an edition, by its tree, in the order of their ids. Only trees are read, and of those only the names are looked at: this is
 * the one part of a review that grows with the edition. If it fails, whoever waits for it hears of it, and nobody else.
 */
export function listMeasures(objects: GitObjects, tree: string): Promise<readonly MeasureId[]> {
  return unhurried(listBelow(objects, tree, ""));
}

/** The measures of a list that none of the files is, as soon as the list is there; a failure as with `listMeasures`. */
export function measuresBeside(
  all: Promise<readonly MeasureId[]>,
  root: string,
  files: readonly FileEntry[],
): Promise<readonly MeasureId[]> {
  const other = new Set(files.map(({ path }) => measureAt(withoutRoot(root, path))));
  return unhurried(all.then((measures) => measures.filter((id) => !other.has(id))));
}

function unhurried<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}

/** The measures below a tree whose own edition path is `path`. */
async function listBelow(
  objects: GitObjects,
  id: string,
  path: string,
): Promise<readonly MeasureId[]> {
  if (path.includes("/")) return measuresIn(await objects.bytes(id), id.length / 2, path);
  const entries = await objects.tree(id);
  const folders = entries
    .map((entry) => ({ ...entry, path: joinRoot(path, entry.name) }))
    .filter((entry) => entry.kind === "folder" && mayHoldMeasures(entry.path));
  if (folders.length > MANY_FOLDERS) return measuresBelow(await objects.files(id), path);
  const own = path === "" ? [] : measuresIn(await objects.bytes(id), id.length / 2, path);
  const lists = folders
    .toSorted((a, b) => compareIds(a.name, b.name))
    .map((folder) => listBelow(objects, folder.id, folder.path));
  const below = (await Promise.all(lists)).flat();
  return own.length === 0 ? below : [...own, ...below].sort(compareIds);
}

/** Whether the folder is that of a recommendation (`1`) or of a policy (`1/ア`). */
function mayHoldMeasures(path: string): boolean {
  return !path.includes("-") && parsePolicyId(policyAt(path)) !== undefined;
}

/** By lines `100644 12.md NUL id` (or 100755): regular files named by a number of up to four digits. */
function measuresIn(tree: Buffer, idBytes: number, path: string): readonly MeasureId[] {
  const serials: string[] = [];
  for (let at = 0; at < tree.length;) {
    const end = tree.indexOf(0, at);
    if (end === -1) break;
    const line = tree.toString("latin1", at, end);
    if (/^100[0-7]{3} [1-9][0-9]{0,3}\.md$/.test(line)) serials.push(line.slice(7, -3));
    at = end + 1 + idBytes;
  }
  return measuresOf(policyAt(path), serials);
}

/** The measures of a listing of all files below a folder. */
function measuresBelow(listing: Buffer, path: string): readonly MeasureId[] {
  const lists = [...serialsByFolder(listing)]
    .map(([folder, serials]) => ({ path: joinRoot(path, folder), serials }))
    .filter((one) => mayHoldMeasures(one.path))
    .map((one) => ({ policy: policyAt(one.path), serials: one.serials }))
    .sort((a, b) => compareIds(a.policy, b.policy));
  const measures: MeasureId[] = [];
  for (const { policy, serials } of lists) measures.push(...measuresOf(policy, serials));
  // 1-2 may be a measure beside the policy of 1-2-3.
  return lists.some(({ policy }) => !policy.includes("-")) ? measures.sort(compareIds) : measures;
}

function measuresOf(policy: string, serials: readonly string[]): readonly MeasureId[] {
  return serials.toSorted(compareSerials).map((serial) => `${policy}-${serial}` as MeasureId);
}

/** They begin with no zero, so that the longer one is the larger. */
function compareSerials(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function policyAt(path: string): string {
  return path.replace("/", "-");
}
