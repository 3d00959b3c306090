import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { bytesOf } from "../find-target.ts";
import { idOf } from "./put-back.ts";
import { linkOrCopy, putNew } from "./put-new.ts";
import { closePlan, writePlan, type SetPlan } from "./set-plan.ts";
import { explainConflict } from "../write-conflict-error.ts";
import { stepFiles, type StepFiles } from "./step-files.ts";
import { syncFolder, writeSynced } from "../write-synced.ts";

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
    const { fresh, moved, old, copied } = stepFiles(stage, index);
    if (before !== undefined && linkOrCopy(file, old, { unless: "ENOENT" }) === undefined)
      throw explainConflict(path, { kind: "gone" });
    if (after === undefined) continue;
    writeSynced(fresh, after, before === undefined ? {} : { mode: lstatSync(old).mode & 0o777 });
    if (before !== undefined && linkOrCopy(fresh, moved, { unless: "ENOENT" }) === "copied")
      writeFileSync(copied, "");
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
    put(step, stepFiles(stage, index));
  }
  // An editor that had opened the old file may have written into it while it was being replaced.
  for (const [index, { path, before }] of steps.entries()) {
    if (before !== undefined && !readFileSync(stepFiles(stage, index).old).equals(before))
      throw explainConflict(path, { kind: "changed" });
  }
  for (const folder of foldersOf(root, steps)) syncFolder(folder);
  closePlan(stage);
}

/** Between the last look at a file and its replacement lie some microseconds: no system call does both. */
function put({ path, file, before, after }: Step, files: StepFiles): void {
  if (before === undefined) {
    if (!putNew(files, file)) throw explainConflict(path, { kind: "new" });
    return;
  }
  const now = bytesOf(file);
  if (now === undefined) throw explainConflict(path, { kind: "gone" });
  if (after?.equals(now) === true) return;
  if (!now.equals(before)) throw explainConflict(path, { kind: "changed" });
  if (after === undefined) renameSync(file, files.taken);
  else renameSync(files.moved, file);
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
