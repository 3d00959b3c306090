import { lstatSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { bytesOf } from "./find-target.ts";
import { idOf, oldFile } from "./put-back.ts";
import { linkOrCopy, putNew } from "./put-new.ts";
import { closePlan, writePlan, type SetPlan } from "./set-plan.ts";
import { explainConflict } from "./write-conflict-error.ts";
import { syncFolder, writeSynced } from "./write-synced.ts";

/** One file to change: the bytes before and after; undefined where there is no file. */
export interface Step {
  /** As it is named to people. */
  readonly path: string;
  /** Absolute, as the file system spells it. */
  readonly file: string;
  readonly before: Buffer | undefined;
  readonly after: Buffer | undefined;
}

/** Writes everything that a set needs into a stage, and what is to be done with it. Nothing is in place yet. */
export function prepareSet(root: string, stage: string, steps: readonly Step[]): SetPlan {
  for (const [index, { path, file, before, after }] of steps.entries()) {
    if (before !== undefined && !linkOrCopy(file, oldFile(stage, index), { unless: "ENOENT" }))
      throw explainConflict(path, { kind: "gone" });
    if (after === undefined) continue;
    const mode =
      before === undefined ? {} : { mode: lstatSync(oldFile(stage, index)).mode & 0o777 };
    writeSynced(newFile(stage, index), after, mode);
  }
  const plan = {
    steps: steps.map(({ file, before, after }) => ({
      file: below(root, file),
      before: idOf(before),
      after: idOf(after),
    })),
    folders: missingFolders(root, steps),
  };
  writePlan(stage, plan);
  return plan;
}

/**
 * Puts the files of a prepared set in place, one by one. Throws a `WriteConflictError` at the first that is not what it was, and the
 * system's errors; what was done until then is for the caller to put back.
 */
export function putInPlace(root: string, stage: string, steps: readonly Step[]): void {
  for (const [index, step] of steps.entries()) {
    mkdirSync(dirname(step.file), { recursive: true });
    put(step, newFile(stage, index), join(stage, `taken-${index}`));
  }
  // An editor that had opened the old file may have written into it while it was being replaced.
  for (const [index, { path, before }] of steps.entries()) {
    if (before !== undefined && !readFileSync(oldFile(stage, index)).equals(before))
      throw explainConflict(path, { kind: "changed" });
  }
  for (const folder of foldersOf(root, steps)) syncFolder(folder);
  closePlan(stage);
}

/** Between the last look at a file and its replacement lie some microseconds: no system call does both. */
function put({ path, file, before, after }: Step, from: string, taken: string): void {
  if (before === undefined) {
    if (!putNew(from, file)) throw explainConflict(path, { kind: "new" });
    return;
  }
  const now = bytesOf(file);
  if (now === undefined) throw explainConflict(path, { kind: "gone" });
  if (!now.equals(before)) throw explainConflict(path, { kind: "changed" });
  renameSync(after === undefined ? file : from, after === undefined ? taken : file);
}

function newFile(stage: string, step: number): string {
  return join(stage, `new-${step}`);
}

function below(root: string, file: string): string {
  return relative(root, file).split(sep).join("/");
}

/** The folders that have to be made below the root, parents first. */
function missingFolders(root: string, steps: readonly Step[]): readonly string[] {
  const missing = [...foldersOf(root, steps)].filter(
    (folder) => lstatSync(folder, { throwIfNoEntry: false }) === undefined,
  );
  return missing.map((folder) => below(root, folder)).sort();
}

/** The root and every folder between it and a file. */
function foldersOf(root: string, steps: readonly Step[]): ReadonlySet<string> {
  const folders = new Set([root]);
  for (const { file } of steps) {
    for (let at = dirname(file); !folders.has(at) && at.length > root.length; at = dirname(at))
      folders.add(at);
  }
  return folders;
}
