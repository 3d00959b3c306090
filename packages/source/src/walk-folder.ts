import { readdirSync } from "node:fs";
import type { Dirent } from "node:fs";
import { join } from "node:path";
import { UserError } from "@torikumi/record";
import { joinRoot } from "./edition-files.ts";
import type { FileProblemKind } from "./file-entry.ts";
import { isIgnoredName, roleOf } from "./role-of.ts";

/** A file found in a folder; its bytes have not been looked at. */
export interface FoundFile {
  /** Edition path, NFC. */
  readonly path: string;
  /** The same path as the file system spells it, with the system's separator. */
  readonly diskPath: string;
  readonly problem?: FileProblemKind;
}

/** Where to begin: the same folder as an edition path and as the file system spells it, "" for the edition's root. */
export interface WalkStart {
  readonly path: string;
  readonly diskPath: string;
  readonly depth: "one" | "all";
}

/** Lists the files below a folder of the edition. Symbolic links are named as a problem, never followed. Throws a `UserError` for an unreadable folder. */
export function walkFolder(root: string, start: WalkStart): readonly FoundFile[] {
  const found: FoundFile[] = [];
  const seen = new Set<string>();
  const folders = [start];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const item of entriesOf(join(root, folder.diskPath), folder.path)) {
      if (isIgnoredName(item.name)) continue;
      const path = joinRoot(folder.path, item.name.normalize("NFC"));
      const diskPath = join(folder.diskPath, item.name);
      if (item.isDirectory()) {
        if (start.depth === "all") folders.push({ path, diskPath, depth: "all" });
        continue;
      }
      if (roleOf(path) === "ignored") continue;
      const problem = problemOf(path, item) ?? (seen.has(path) ? "duplicate" : undefined);
      seen.add(path);
      found.push(problem === undefined ? { path, diskPath } : { path, diskPath, problem });
    }
  }
  return found;
}

/** What keeps a file from being read, as far as its name and kind tell. */
export function problemOf(
  path: string,
  item: { isFile(): boolean; isSymbolicLink(): boolean },
): FileProblemKind | undefined {
  if (item.isSymbolicLink()) return "link";
  return roleOf(path) === "stray" || !item.isFile() ? "stray" : undefined;
}

function entriesOf(folder: string, path: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new UserError(
      `フォルダー「${path === "" ? folder : path}」を読み込めません。読み取る権限があるかを確かめてください。`,
    );
  }
}
