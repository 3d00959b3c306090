import { realpathSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { EDITION_FILE, UserError } from "@torikumi/record";
import type { SourceFile } from "@torikumi/record";
import { blobId } from "../file/blob-id.ts";
import { decodeFile } from "../file/decode-file.ts";
import { describeProblem } from "../file/describe-problem.ts";
import { byPath, editionFiles } from "../file/edition-files.ts";
import { joinRoot, withoutRoot } from "../file/join-root.ts";
import type { FileEntry, FileProblem } from "../file/file-entry.ts";
import { findOnDisk, isRepository } from "../file/find-on-disk.ts";
import { findRepository, objectFormat } from "../git/find-repository.ts";
import { lendBytes } from "../file/read-bytes.ts";
import { isIgnoredName, pathToPage, roleOf } from "../file/role-of.ts";
import type { GitPlace } from "../git/run-git.ts";
import { tagPrefix } from "../tag/tag-prefix.ts";
import type { FolderSource } from "./source.ts";
import { explainConflict } from "../write/write-conflict-error.ts";
import { problemOf, walkFolder } from "./walk-folder.ts";
import type { FoundFile } from "./walk-folder.ts";

/** Bytes whose texts a listing keeps for the reading that mostly follows: 64 MiB, some 50,000 measures. */
const KEPT_BYTES = 67_108_864;

/** Opens a folder that is known to hold an `index.md`. Paths are relative to `cwd` where the folder lies below it. */
export function openFolder(name: string, { cwd, env }: GitPlace): FolderSource {
  const folder = realFolder(resolve(cwd, name), name);
  const root = displayRoot(name, cwd);
  const repository = findRepository(folder);
  const format = objectFormat(repository);
  const kept = new Map<string, SourceFile | FileProblem>();
  const blobs = new Map<string, string>();
  let room = KEPT_BYTES;

  function entryOf({ path: inside, file, problem }: FoundFile): FileEntry {
    const path = joinRoot(root, inside);
    if (problem !== undefined) return { path, blob: "", problem };
    const known = blobs.get(inside);
    if (known !== undefined && kept.has(path)) return { path, blob: known };
    const bytes = lendBytes(file);
    if (typeof bytes === "string") return { path, blob: "", problem: bytes };
    const blob = blobId(bytes, format);
    if (known === undefined) blobs.set(inside, blob);
    if (bytes.length <= room && !kept.has(path)) {
      kept.set(path, decodeFile(path, blob, bytes));
      room -= bytes.length;
    }
    return { path, blob };
  }

  function readEntry({ path, problem }: FileEntry): SourceFile | FileProblem {
    if (problem !== undefined) return describeProblem(path, problem);
    const known = kept.get(path);
    if (known !== undefined) return known;
    const inside = withoutRoot(root, path);
    const found = findOnDisk(folder, inside);
    const bytes = found?.stats.isFile() ? lendBytes(found.file) : "unreadable";
    if (typeof bytes === "string") return describeProblem(path, bytes);
    const now = blobId(bytes, format);
    if ((blobs.get(inside) ?? now) !== now) throw explainConflict(path, { kind: "changed" });
    return decodeFile(path, now, bytes);
  }

  function find(path: string): readonly FileEntry[] {
    if (roleOf(path) === "ignored" || path.split("/").some(isIgnoredName)) return [];
    const found = findOnDisk(folder, path);
    if (found === undefined) return [];
    const at = { path: path.normalize("NFC"), file: found.file };
    if (found.stats.isDirectory()) {
      if (isRepository(found.file)) return [entryOf({ ...at, problem: "submodule" })];
      return roleOf(path) === "page" ? [entryOf({ ...at, problem: "folder" })] : [];
    }
    const problem = problemOf(path, found.stats);
    return [entryOf(problem === undefined ? at : { ...at, problem })];
  }

  function listFolder(path: string): readonly FileEntry[] {
    const found = path === "" ? undefined : findOnDisk(folder, path);
    if (path !== "" && !found?.stats.isDirectory()) return [];
    return walk(path.normalize("NFC"), found?.file ?? folder, "one");
  }

  function walk(path: string, file: string, depth: "one" | "all"): readonly FileEntry[] {
    return walkFolder({ path, file, depth }).map(entryOf).sort(byPath);
  }

  async function findAll(paths: readonly string[]): Promise<readonly FileEntry[]> {
    return [...new Set(paths.map(pathToPage))].flatMap(find).sort(byPath);
  }

  return {
    kind: "folder",
    label: name,
    root,
    tagPrefix: tagPrefix((repository?.prefix ?? "").normalize("NFC")),
    folder,
    blobs,
    place: { cwd: folder, env },
    list: async () => walk("", folder, "all"),
    find: findAll,
    listFolder: async (path) => listFolder(path),
    read: async (entries) => editionFiles(entries.map(readEntry)),
    readPaths: async (paths) => editionFiles((await findAll(paths)).map(readEntry)),
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

/** What stands at a path, links followed. Undefined also for names that no file can have and for what may not be looked at. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
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
