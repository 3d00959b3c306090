import { lstatSync, readdirSync } from "node:fs";
import type { Stats } from "node:fs";
import { join } from "node:path";

/** What stands at an edition path of a folder. */
export interface OnDisk {
  /** Absolute, as the file system spells it. */
  readonly path: string;
  readonly kind: "file" | "folder" | "link";
}

/**
 * Finds a file or folder by its edition path, also where the file system spells it in NFD.
 * No link is followed on the way: a link, wherever it stands, is what comes back. Undefined for what is not there or would leave the folder.
 */
export function findOnDisk(root: string, path: string): OnDisk | undefined {
  const names = path.split("/");
  let at: OnDisk = { path: root, kind: "folder" };
  for (const name of names) {
    if (name === "" || name === "." || name === ".." || at.kind !== "folder") return undefined;
    const next = step(at.path, name);
    if (next === undefined) return undefined;
    if (next.kind === "link") return next;
    at = next;
  }
  return at;
}

function step(folder: string, name: string): OnDisk | undefined {
  const here = lookAt(join(folder, name));
  if (here !== undefined) return here;
  if (name === name.normalize("NFD") && name === name.normalize("NFC")) return undefined;
  const spelled = namesIn(folder).find((other) => other.normalize("NFC") === name.normalize("NFC"));
  return spelled === undefined ? undefined : lookAt(join(folder, spelled));
}

function lookAt(path: string): OnDisk | undefined {
  const stats: Stats | undefined = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return { path, kind: "link" };
  if (stats?.isDirectory()) return { path, kind: "folder" };
  return stats?.isFile() ? { path, kind: "file" } : undefined;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
