import { readFileSync, realpathSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { EDITION_FILE, UserError } from "@torikumi/record";
import type { SourceFile } from "@torikumi/record";
import { blobId } from "./blob-id.ts";
import type { ObjectFormat } from "./blob-id.ts";
import { decodeFile } from "./decode-file.ts";
import { describeProblem, MAX_FILE_BYTES } from "./describe-problem.ts";
import { byPath, editionFiles, joinRoot, withoutRoot } from "./edition-files.ts";
import type { EditionFiles, FileEntry, FileProblem } from "./file-entry.ts";
import { findRepository, objectFormat } from "./find-repository.ts";
import { findOnDisk } from "./find-on-disk.ts";
import { roleOf } from "./role-of.ts";
import type { GitPlace } from "./run-git.ts";
import type { FolderSource } from "./source.ts";
import { walkFolder } from "./walk-folder.ts";
import type { FoundFile } from "./walk-folder.ts";

/** Bytes that a listing keeps for the reading that mostly follows: 64 MiB, some 50,000 measures. */
const KEPT_BYTES = 67_108_864;

/** Opens a folder that is known to hold an `index.md`. Paths are relative to `cwd` where the folder lies below it. */
export function openFolder(name: string, { cwd, env }: GitPlace): FolderSource {
  const folder = realFolder(resolve(cwd, name), name);
  const root = displayRoot(name, cwd);
  const format = objectFormat(findRepository(folder));
  const kept = new Map<string, Buffer>();
  let room = KEPT_BYTES;

  function entryOf(found: FoundFile): FileEntry {
    const path = joinRoot(root, found.path);
    if (found.problem !== undefined) return { path, blob: "", problem: found.problem };
    const bytes = readBytes(join(folder, found.diskPath));
    if (typeof bytes === "string") return { path, blob: "", problem: bytes };
    if (bytes.length <= room) {
      kept.set(path, bytes);
      room -= bytes.length;
    }
    return { path, blob: blobId(bytes, format) };
  }

  function readEntry(entry: FileEntry): SourceFile | FileProblem {
    if (entry.problem !== undefined) return describeProblem(entry.path, entry.problem);
    const known = kept.get(entry.path);
    if (known !== undefined) return decodeFile(entry.path, entry.blob, known);
    const file = findOnDisk(folder, withoutRoot(root, entry.path));
    return file?.kind === "file"
      ? readNow(entry.path, file.path, format)
      : describeProblem(entry.path, "unreadable");
  }

  function readPath(path: string): readonly (SourceFile | FileProblem)[] {
    const full = joinRoot(root, path.normalize("NFC"));
    const file = findOnDisk(folder, path);
    const place = roleOf(path);
    if (file === undefined || file.kind === "folder" || place === "ignored") return [];
    if (file.kind === "link") return [describeProblem(full, "link")];
    if (place === "stray") return [describeProblem(full, "stray")];
    return [readNow(full, file.path, format)];
  }

  function listFolder(path: string): readonly FileEntry[] {
    const at = path === "" ? undefined : findOnDisk(folder, path);
    if (path !== "" && at?.kind !== "folder") return [];
    const diskPath = at === undefined ? "" : relative(folder, at.path);
    return walkFolder(folder, { path: path.normalize("NFC"), diskPath, depth: "one" })
      .map(entryOf)
      .sort(byPath);
  }

  return {
    kind: "folder",
    label: name,
    root,
    folder,
    place: { cwd: folder, env },
    entryOf,
    list: async () =>
      walkFolder(folder, { path: "", diskPath: "", depth: "all" }).map(entryOf).sort(byPath),
    read: async (entries): Promise<EditionFiles> => editionFiles(entries.map(readEntry)),
    readPaths: async (paths) => editionFiles([...new Set(paths)].flatMap(readPath)),
    listFolder: async (path) => listFolder(path),
    close: async () => {
      kept.clear();
      room = KEPT_BYTES;
    },
  };
}

/** Whether the folder exists and holds an `index.md`. */
export function holdsEdition(path: string): boolean {
  return statsOf(join(path, EDITION_FILE))?.isFile() ?? false;
}

/** Whether there is a folder of that name. */
export function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() ?? false;
}

/** Undefined also for names that no file can have and for what may not be looked at. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function readNow(path: string, file: string, format: ObjectFormat): SourceFile | FileProblem {
  const bytes = readBytes(file);
  return typeof bytes === "string"
    ? describeProblem(path, bytes)
    : decodeFile(path, blobId(bytes, format), bytes);
}

function readBytes(file: string): Buffer | "too-large" | "unreadable" {
  try {
    const size = statSync(file).size;
    if (size > MAX_FILE_BYTES) return "too-large";
    return readFileSync(file);
  } catch {
    return "unreadable";
  }
}

function realFolder(path: string, name: string): string {
  try {
    return realpathSync(path);
  } catch {
    throw new UserError(
      `フォルダー「${name}」を開けません。読み取る権限があるかを確かめてください。`,
    );
  }
}

function displayRoot(name: string, cwd: string): string {
  const inside = relative(cwd, resolve(cwd, name));
  const outside = inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  const shown = outside && isAbsolute(name) ? resolve(name) : inside;
  return shown.split(sep).join("/").normalize("NFC");
}
