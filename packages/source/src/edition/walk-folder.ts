import { readdirSync } from "node:fs";
import type { Dirent } from "node:fs";
import { sep } from "node:path";
import { UserError } from "@torikumi/record";
import { joinRoot } from "../file/join-root.ts";
import type { FileProblemKind } from "../file/file-entry.ts";
import { isIgnoredName, roleOf } from "../file/role-of.ts";

/** A file found in a folder; its bytes have not been looked at. */
export interface FoundFile {
  /** Edition path, NFC. */
  readonly path: string;
  /** Absolute, as the file system spells it. */
  readonly file: string;
  readonly problem?: FileProblemKind;
}

/** Where to begin: the same folder as an edition path ("" for the root) and as the file system spells it, absolute. */
export interface WalkStart {
  readonly path: string;
  readonly file: string;
  readonly depth: "one" | "all";
}

/**
 * Lists the files below a folder of the edition. Symbolic links and repositories inside it are named as a problem, never gone into.
 * Throws a `UserError` for an unreadable folder.
 */
export function walkFolder(start: WalkStart): readonly FoundFile[] {
  const found: FoundFile[] = [];
  const seen = new Set<string>();
  const folders = [{ path: start.path, file: start.file }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const items = entriesOf(folder.file);
    if (folder.path !== start.path && items.some((item) => item.name === ".git")) {
      found.push({ ...folder, problem: "submodule" });
      continue;
    }
    for (const item of items) {
      if (isIgnoredName(item.name)) continue;
      const path = joinRoot(folder.path, item.name.normalize("NFC"));
      const file = `${folder.file}${sep}${item.name}`;
      if (item.isDirectory()) {
        if (roleOf(path) === "page") found.push({ path, file, problem: "folder" });
        else if (start.depth === "all") folders.push({ path, file });
        continue;
      }
      if (roleOf(path) === "ignored") continue;
      const problem = problemOf(path, item) ?? (seen.has(path) ? "duplicate" : undefined);
      seen.add(path);
      found.push(problem === undefined ? { path, file } : { path, file, problem });
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

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    throw new UserError(
      `フォルダー「${folder}」を読み込めません。読み取る権限があるかを確かめてください。`,
    );
  }
}
