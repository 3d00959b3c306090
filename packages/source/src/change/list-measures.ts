import { compareIds, parsePolicyId, type MeasureId } from "@torikumi/record";
import type { FileEntry } from "../file/file-entry.ts";
import { joinRoot, withoutRoot } from "../file/join-root.ts";
import { measureAt } from "../file/role-of.ts";
import type { GitObjects } from "../git/git-objects.ts";

/** From so many folders on, one more process of Git is cheaper than asking for each (100,000 measures: a fifth of the time). */
const MANY_FOLDERS = 64;

/**
 * The measures below a tree, whose own edition path is `path`, mostly in the order of their ids. Only trees are read, and of those only the
 * names are looked at: this is the one part of a review that grows with the edition.
 */
export async function listMeasures(
  objects: GitObjects,
  id: string,
  path = "",
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
    .map((folder) => listMeasures(objects, folder.id, folder.path));
  return [...own, ...(await Promise.all(lists)).flat()];
}

/** The measures of a list that none of the files is. */
export function measuresBeside(
  files: readonly FileEntry[],
  root: string,
  all: readonly MeasureId[],
): readonly MeasureId[] {
  const other = new Set(files.map(({ path }) => measureAt(withoutRoot(root, path))));
  return all.filter((id) => !other.has(id));
}

/** Whether the folder is that of a recommendation (`1`) or of a policy (`1/ア`). */
function mayHoldMeasures(path: string): boolean {
  return !path.includes("-") && parsePolicyId(policyAt(path)) !== undefined;
}

/** By lines `100644 12.md NUL id` (or 100755): regular files named by a number of up to four digits. */
function measuresIn(tree: Buffer, idBytes: number, path: string): readonly MeasureId[] {
  const serials: number[] = [];
  for (let at = 0; at < tree.length;) {
    const end = tree.indexOf(0, at);
    if (end === -1) break;
    const line = tree.toString("latin1", at, end);
    if (/^100[0-7]{3} [1-9][0-9]{0,3}\.md$/.test(line)) serials.push(Number(line.slice(7, -3)));
    at = end + 1 + idBytes;
  }
  return measuresOf(path, serials);
}

/** By lines `100644 TAB ア/12.md NUL`, of all folders below. */
function measuresBelow(listing: Buffer, path: string): readonly MeasureId[] {
  const lines = listing.toString("latin1");
  const folders = new Map<string, number[]>();
  let above = "/";
  let serials: number[] = [];
  for (let at = 0; at < lines.length;) {
    const tab = lines.indexOf("\t", at);
    const end = lines.indexOf("\0", tab);
    const slash = Math.max(tab, lines.lastIndexOf("/", end));
    const folder = lines.slice(tab + 1, slash);
    if (folder !== above) folders.set((above = folder), (serials = folders.get(folder) ?? []));
    const name = lines.slice(slash + 1, end);
    if (lines.startsWith("100", at) && /^[1-9][0-9]{0,3}\.md$/.test(name))
      serials.push(Number(name.slice(0, -3)));
    at = end + 1;
  }
  return [...folders]
    .map(([folder, found]) => ({ path: joinRoot(path, utf8(folder)), serials: found }))
    .filter((one) => mayHoldMeasures(one.path))
    .toSorted((a, b) => compareIds(policyAt(a.path), policyAt(b.path)))
    .flatMap((one) => measuresOf(one.path, one.serials));
}

function measuresOf(path: string, serials: readonly number[]): readonly MeasureId[] {
  const policy = policyAt(path);
  return serials.toSorted((a, b) => a - b).map((serial) => `${policy}-${serial}` as MeasureId);
}

function policyAt(path: string): string {
  return path.replace("/", "-");
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8").normalize("NFC");
}
