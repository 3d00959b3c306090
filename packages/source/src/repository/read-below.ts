import { UserError } from "@torikumi/record";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { blobId } from "../file/blob-id.ts";
import { joinRoot } from "../file/join-root.ts";
import { findOnDisk } from "../file/find-on-disk.ts";
import { readBytes } from "../file/read-bytes.ts";
import { isIgnoredName } from "../file/role-of.ts";
import { findRepository, objectFormat } from "../git/find-repository.ts";
import type { FolderSource, RevisionSource, Source } from "../edition/source.ts";

/** A file as it stands, pages and others alike. */
export interface RawFile {
  readonly bytes: Uint8Array;
  /** Git blob id. */
  readonly blob: string;
}

/**
 * The files below a folder of the edition (`経緯`, `意見`), whatever they are, by edition path and sorted by it; none where there is no such
 * folder. Links, and names that are left out everywhere, are passed over. Throws a `UserError` for a file that cannot be read.
 */
export async function readBelow(
  source: Source,
  folder: string,
): Promise<ReadonlyMap<string, RawFile>> {
  const files =
    source.kind === "folder" ? readDisk(source, folder) : await readTrees(source, folder);
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

type Found = readonly (readonly [string, RawFile])[];

function readDisk({ folder: root }: FolderSource, folder: string): Found {
  const start = findOnDisk(root, folder);
  if (start?.stats.isDirectory() !== true) return [];
  const format = objectFormat(findRepository(root));
  return readdirSync(start.file, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((file) => ({ file, path: file.slice(start.file.length + 1).replaceAll("\\", "/") }))
    .filter(({ path }) => !path.split("/").some(isIgnoredName))
    .map(({ file, path }) => {
      const bytes = readBytes(file);
      const inside = joinRoot(folder, path.normalize("NFC"));
      if (typeof bytes === "string") throw cannotRead(inside);
      return [inside, { bytes, blob: blobId(bytes, format) }] as const;
    });
}

async function readTrees({ objects, tree }: RevisionSource, folder: string): Promise<Found> {
  const start = (await objects.tree(tree)).find(({ name }) => name === folder);
  return start?.kind === "folder" ? below(start.id, folder) : [];

  async function below(id: string, path: string): Promise<Found> {
    const entries = (await objects.tree(id)).filter(({ name }) => !isIgnoredName(name));
    const found = entries.map(async (entry): Promise<Found> => {
      const inside = joinRoot(path, entry.name);
      if (entry.kind === "folder") return below(entry.id, inside);
      if (entry.kind !== "file") return [];
      const bytes = (await objects.get(entry.id))?.bytes;
      if (bytes === undefined) throw cannotRead(inside);
      return [[inside, { bytes, blob: entry.id }]];
    });
    return (await Promise.all(found)).flat();
  }
}

function cannotRead(path: string): UserError {
  return new UserError(`「${path}」が読めません。ファイルの大きさと権限を確かめてください。`);
}
