import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { isPlainPath } from "../check-paths.ts";
import { syncFolder, writeSynced } from "../write-synced.ts";

/** One file of a set: what stands there before and after, by SHA-256 blob id; null for no file. */
export interface PlanStep {
  /** Path below the root, as the file system spells it. */
  readonly file: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a set does to a folder, as it is kept in the stage while the set is being put in place. */
export interface SetPlan {
  readonly steps: readonly PlanStep[];
  /** Folders that the set makes, below the root, parents first. */
  readonly folders: readonly string[];
}

const NAME = "plan.json";

/** Keeps the plan in a stage. From here on a set that broke off can be put back. */
export function writePlan(stage: string, plan: SetPlan): void {
  const draft = join(stage, `${NAME}.draft`);
  writeSynced(draft, Buffer.from(JSON.stringify(plan)));
  renameSync(draft, join(stage, NAME));
  syncFolder(stage);
}

/** The plan that a stage holds; undefined where the set had not begun, or was done. A plan that would leave the folder is none. */
export function readPlan(stage: string): SetPlan | undefined {
  try {
    const plan: unknown = JSON.parse(readFileSync(join(stage, NAME), "utf8"));
    return isPlan(plan) ? plan : undefined;
  } catch {
    return undefined;
  }
}

/** Says that the set is whole: what is in the stage is no longer needed. */
export function closePlan(stage: string): void {
  renameSync(join(stage, NAME), join(stage, `${NAME}.done`));
}

function isPlan(value: unknown): value is SetPlan {
  const { steps, folders } = (value ?? {}) as Partial<SetPlan>;
  return (
    Array.isArray(steps) &&
    Array.isArray(folders) &&
    [...folders, ...steps.map((step: Partial<PlanStep> | null) => step?.file)].every(
      (path) => typeof path === "string" && isPlainPath(path),
    )
  );
}
