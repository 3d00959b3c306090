import { renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { blobId } from "../../file/blob-id.ts";
import { findTarget } from "../find-target.ts";
import { unmakeFolders } from "../make-folder.ts";
import type { SetPlan } from "./set-plan.ts";
import { isDone, stepFiles } from "./step-files.ts";
import { syncFolder } from "../write-synced.ts";

/** The SHA-256 blob id of what stands in a place; null for no file. */
export function idOf(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : blobId(bytes, "sha256");
}

/**
 * Puts every file of a set back as it was, and takes away the folders that were made for it. What somebody has changed since stays as
 * it is: the result is the paths of those. Throws the system's error where it cannot be done.
 */
export function putBack(root: string, stage: string, plan: SetPlan): readonly string[] {
  const changed: string[] = [];
  for (const [index, step] of [...plan.steps.entries()].reverse()) {
    const { file, before, after } = step;
    const target = join(root, file);
    const files = stepFiles(stage, index);
    const now = idThere(root, file);
    if (now === before || (now === after && !isDone(step, files, target))) continue;
    if (now !== after) changed.push(file);
    else if (before === null) rmSync(target);
    else renameSync(files.old, target);
  }
  unmakeFolders(plan.folders.map((folder) => join(root, folder)));
  for (const folder of new Set(plan.steps.map(({ file }) => dirname(join(root, file)))))
    syncIfThere(folder);
  return changed.reverse();
}

/** Undefined for what may not be looked at or is no file (any more): it is not what the set has put there. */
function idThere(root: string, file: string): string | null | undefined {
  try {
    return idOf(findTarget(root, file).bytes);
  } catch {
    return undefined;
  }
}

function syncIfThere(folder: string): void {
  try {
    syncFolder(folder);
  } catch {
    // Taken away with the set.
  }
}
