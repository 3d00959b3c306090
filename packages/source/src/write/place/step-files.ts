import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { PlanStep } from "./set-plan.ts";

/** Where a stage keeps what belongs to one step of a set. */
export interface StepFiles {
  /** What is going to stand in the place. It stays here, so that the file in the place is known by it. */
  readonly fresh: string;
  /** A second name of that, which is moved over the old file. */
  readonly moved: string;
  /** What stood in the place before. */
  readonly old: string;
  /** What was taken away from the place. */
  readonly taken: string;
  /** There where the file system has no second names, and the file in the place is a copy. */
  readonly copied: string;
}

/** The files of the step with this number. */
export function stepFiles(stage: string, step: number): StepFiles {
  const file = (name: string): string => join(stage, `${step}-${name}`);
  return {
    fresh: file("fresh"),
    moved: file("moved"),
    old: file("old"),
    taken: file("taken"),
    copied: file("copied"),
  };
}

/** Whether it was this set that put in place what stands there now, and not somebody else with the same text. */
export function isDone({ after }: PlanStep, files: StepFiles, target: string): boolean {
  if (after === null) return inode(files.taken) !== undefined;
  const fresh = inode(files.fresh);
  if (fresh !== undefined && fresh === inode(target)) return true;
  return inode(files.copied) !== undefined && inode(files.moved) === undefined;
}

function inode(file: string): bigint | undefined {
  return lstatSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}
