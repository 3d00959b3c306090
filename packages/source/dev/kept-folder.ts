import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A folder of files in memory. */
export type KeptFolder = readonly (
  | { readonly path: string; readonly kind: "folder" }
  | {
      readonly path: string;
      readonly kind: "file";
      readonly bytes: Uint8Array;
      readonly mode: number;
    }
)[];

/**
 * Keeps a folder that many tests begin with, such as a repository with its editions, to lay it out anew for each: Git's own steps
 * cost far more than the copy. No file in it may hold the folder's own path.
 */
export function keepFolder(folder: string): KeptFolder {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => {
    const place = join(folder, path);
    const stats = statSync(place);
    if (stats.isDirectory()) return { path, kind: "folder" };
    return { path, kind: "file", bytes: readFileSync(place), mode: stats.mode };
  });
}

const made = new Map<string, KeptFolder>();

/** Makes an empty folder ready: the first of a name is made, each other is laid out as that one then was. */
export function makeOnce(name: string, folder: string, make: (folder: string) => void): void {
  const kept = made.get(name);
  if (kept !== undefined) return layOut(kept, folder);
  make(folder);
  made.set(name, keepFolder(folder));
}

/** Lays a kept folder out in a folder that is there. */
export function layOut(kept: KeptFolder, folder: string): void {
  for (const entry of kept) {
    const place = join(folder, entry.path);
    if (entry.kind === "folder") mkdirSync(place, { recursive: true });
    else {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, entry.bytes, { mode: entry.mode });
    }
  }
}
