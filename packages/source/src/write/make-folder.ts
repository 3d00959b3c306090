import { existsSync, mkdirSync, rmdirSync } from "node:fs";
import { dirname } from "node:path";

/** Makes a folder with all that are above it; gives those that it made, absolute, parents first. */
export function makeFolder(path: string): readonly string[] {
  if (existsSync(path)) return [];
  const above = makeFolder(dirname(path));
  mkdirSync(path);
  return [...above, path];
}

/** Takes folders away again, the last one first; one that somebody has put something into stays. */
export function unmakeFolders(paths: readonly string[]): void {
  for (const path of paths.toReversed()) {
    try {
      rmdirSync(path);
    } catch {
      // Not empty, or not there any more.
    }
  }
}
