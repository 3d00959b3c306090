import { existsSync, lstatSync, readdirSync } from "node:fs";
import type { Stats } from "node:fs";
import { join } from "node:path";

/** What stands at an edition path of a folder. */
export interface OnDisk {
  /** Absolute, as the file system spells it. */
  readonly file: string;
  readonly stats: Pick<Stats, "isFile" | "isDirectory" | "isSymbolicLink">;
}

/**
 * Finds a file or folder by its edition path, also where the file system spells it in NFD.
 * No link is followed and no repository inside the folder is entered: what lies behind is not there. Undefined also for a path that would leave the folder.
 */
export function findOnDisk(root: string, path: string): OnDisk | undefined {
  const names = path.split("/");
  let at: OnDisk | undefined;
  for (const [index, name] of names.entries()) {
    if (name === "" || name === "." || name === "..") return undefined;
    at = lookUp(at?.file ?? root, name);
    if (at === undefined) return undefined;
    const last = index === names.length - 1;
    if (!last && (!at.stats.isDirectory() || isRepository(at.file))) return undefined;
  }
  return at;
}

/** Whether the folder is a Git working tree of its own. */
export function isRepository(folder: string): boolean {
  return existsSync(join(folder, ".git"));
}

/** What a folder holds by a name, also where the file system spells it in NFD. Undefined where there is nothing, or it may not be looked at. */
export function lookUp(folder: string, name: string): OnDisk | undefined {
  const here = lookAt(join(folder, name));
  if (here !== undefined) return here;
  const wanted = name.normalize("NFC");
  if (wanted === name.normalize("NFD")) return undefined;
  const spelled = namesIn(folder).find((other) => other.normalize("NFC") === wanted);
  return spelled === undefined ? undefined : lookAt(join(folder, spelled));
}

function lookAt(file: string): OnDisk | undefined {
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    return stats && { file, stats };
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
