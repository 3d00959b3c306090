import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "@torikumi/record";
import { explainFault } from "../file/explain-fault.ts";
import { makeFolder } from "./make-folder.ts";
import { ASIDE, restoreInterrupted } from "./place/restore-interrupted.ts";
import { openStage, remove, type Stage } from "./stage.ts";
import { syncFolder, syncTree } from "./write-synced.ts";

/** What a folder holds that may be replaced. */
export interface FolderKind {
  /** The file by which such a folder is known, e.g. `SHA256SUMS`. */
  readonly mark: string;
  /** What it is called in Japanese, e.g. `公表の一式`. */
  readonly name: string;
}

/** Refuses a folder that holds something else than what may be replaced: it must be absent, empty, or have the mark. */
export function checkReplaceable(path: string, { mark, name }: FolderKind): void {
  if (!existsSync(path) || existsSync(join(path, mark))) return;
  if (readNames(path).length === 0) return;
  throw new UserError(
    `フォルダー「${path}」には、${name}ではないファイルがあります。空のフォルダーか、まだないフォルダーを指定してください。`,
  );
}

/**
 * Makes a folder anew, whole or not at all: `fill` makes it beside its place (`folder` exists and is empty; `scratch` is for what is
 * not to stay), then it takes the place of the old one, which comes back if that fails. Gives what `fill` gives.
 * Throws a `UserError` for a folder that may not be replaced or written.
 */
export async function replaceFolder<Result>(
  path: string,
  kind: FolderKind,
  fill: (places: { readonly folder: string; readonly scratch: string }) => Promise<Result> | Result,
): Promise<Result> {
  try {
    restoreInterrupted(dirname(path));
    checkReplaceable(path, kind);
    const target = existsSync(path) ? realpathSync(path) : path;
    makeFolder(dirname(target));
    const stage = openStage(dirname(target));
    try {
      const folder = join(stage.path, basename(target));
      const scratch = join(stage.path, "scratch");
      for (const one of [folder, scratch, join(stage.path, ASIDE)]) mkdirSync(one);
      const result = await fill({ folder, scratch });
      await syncTree(folder);
      checkReplaceable(target, kind);
      exchange(folder, target, stage);
      syncFolder(dirname(target));
      return result;
    } finally {
      stage.close();
    }
  } catch (error) {
    throw explainFault(error, `「${path}」に書き込めませんでした`) ?? error;
  }
}

/** Where not even the old folder can come back, the stage is left, and the next run brings it back. */
function exchange(from: string, to: string, stage: Stage): void {
  const aside = join(stage.path, ASIDE, basename(to));
  if (existsSync(to)) renameSync(to, aside);
  try {
    renameSync(from, to);
  } catch (error) {
    if (existsSync(aside) && !existsSync(to)) {
      stage.leave();
      renameSync(aside, to);
      remove(stage.path);
    }
    throw error;
  }
}

function readNames(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    throw explainFault(error, `フォルダー「${path}」を調べられません`) ?? error;
  }
}
