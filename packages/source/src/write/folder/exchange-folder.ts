import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isPlainPath } from "../check-paths.ts";
import { remove, type Stage } from "../stage.ts";
import { syncFolder, writeSynced } from "../write-synced.ts";

/** In a stage: the folder that was moved aside, under its own name. */
export const ASIDE = "aside";
/** In a stage: the new folder, under its own name. */
export const FRESH = "fresh";
/** In a stage: what goes over from the old folder into the new one, as JSON. */
const KEPT = "kept.json";

/** What goes over from the old folder, and the inode of that. */
export interface KeptPart {
  readonly paths: readonly string[];
  readonly inode: bigint | undefined;
}

/** The inode of a folder; undefined where there is none. */
export function inodeOf(path: string): bigint | undefined {
  return lstatSync(path, { bigint: true, throwIfNoEntry: false })?.ino;
}

/**
 * Puts the new folder of a stage in the place of the old one, with what is kept of that. False where another folder has taken that place
 * meanwhile, and then everything is as it was. Where not even the old folder can come back, the stage is left, and the next run brings it back.
 */
export function exchangeFolder(stage: Stage, target: string, { paths, inode }: KeptPart): boolean {
  const name = basename(target);
  const [fresh, aside] = [join(stage.path, FRESH, name), join(stage.path, ASIDE, name)];
  const above = new Set(paths.map((path) => join(fresh, dirname(path))));
  for (const folder of above) mkdirSync(folder, { recursive: true });
  if (paths.length > 0) {
    writeSynced(join(stage.path, KEPT), Buffer.from(JSON.stringify(paths)));
    syncFolder(stage.path);
  }
  if (existsSync(target)) renameSync(target, aside);
  try {
    if (paths.length > 0 && inodeOf(aside) !== inode) {
      if (existsSync(aside)) renameSync(aside, target);
      return false;
    }
    for (const path of paths) renameSync(join(aside, path), join(fresh, path));
    for (const folder of above) syncFolder(folder);
    renameSync(fresh, target);
    return true;
  } catch (error) {
    if (existsSync(aside) && !existsSync(target)) {
      stage.leave();
      bringBack(stage.path, name, target);
      remove(stage.path);
    }
    throw error;
  }
}

/** Puts the folder that was moved aside back in its place, with all that had gone over from it. */
export function bringBack(stage: string, name: string, target: string): void {
  const [fresh, aside] = [join(stage, FRESH, name), join(stage, ASIDE, name)];
  for (const path of readKept(stage)) {
    const [from, to] = [join(fresh, path), join(aside, path)];
    if (isBelow(fresh, from) && isBelow(aside, to) && !existsSync(to)) renameSync(from, to);
  }
  renameSync(aside, target);
}

/** Whether a path is there but for its last part, and leads through no link out of the folder. */
function isBelow(folder: string, path: string): boolean {
  try {
    const above = realpathSync(dirname(path));
    return above === dirname(join(realpathSync(folder), path.slice(folder.length)));
  } catch {
    return false;
  }
}

function readKept(stage: string): readonly string[] {
  try {
    const paths: unknown = JSON.parse(readFileSync(join(stage, KEPT), "utf8"));
    return Array.isArray(paths)
      ? paths.filter((path) => typeof path === "string" && isPlainPath(path))
      : [];
  } catch {
    return [];
  }
}
