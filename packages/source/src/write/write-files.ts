import { existsSync, realpathSync } from "node:fs";
import { EDITION_FILE, UserError } from "@torikumi/record";
import { blobId } from "../file/blob-id.ts";
import { explainFault } from "../file/explain-fault.ts";
import { checkPath, checkTogether } from "./check-paths.ts";
import { findTarget } from "./find-target.ts";
import { makeFolder, unmakeFolders } from "./make-folder.ts";
import { putBack } from "./place/put-back.ts";
import { prepareSet, putInPlace, type Step } from "./place/put-in-place.ts";
import { restoreInterrupted } from "./place/restore-interrupted.ts";
import type { SetPlan } from "./place/set-plan.ts";
import { openStage, type Stage } from "./stage.ts";
import { explainConflict } from "./write-conflict-error.ts";

/** How files are written. */
export interface WriteOptions {
  /**
   * Git blob ids of the files that the new texts were made from, by path: `blobs` of the source. Such a file is replaced only if it
   * still has these bytes; a file that is not among them must not be there yet.
   */
  readonly blobs: ReadonlyMap<string, string>;
  /** Paths of files to take away; those that do not exist are passed over. */
  readonly remove?: readonly string[];
  /** Checks everything and says what would happen, but leaves the folder as it is. */
  readonly dryRun?: boolean;
}

/** What happened, or would happen, to each file: edition paths, sorted. */
export interface WriteResult {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Writes the files of a folder (path → text), all or none: they are written beside their places first, then put in place one by one,
 * the edition page last. If that fails half-way, what was there is put back; if the process is killed, the next one that opens the
 * folder does so (`restoreInterrupted`). Files that already have the same bytes are not touched.
 * Throws a `WriteConflictError` for a file that somebody has written meanwhile; and a `UserError`, before anything is written, for a
 * path that leaves the folder or goes through a link, for two files that cannot stand together, for text with a lone surrogate, and
 * for a folder that may not be written.
 */
export function writeFiles(
  root: string,
  files: ReadonlyMap<string, string>,
  options: WriteOptions,
): WriteResult {
  const { remove = [], dryRun = false } = options;
  for (const path of [...files.keys(), ...remove]) checkPath(path);
  checkTogether([...files.keys(), ...remove]);
  for (const [path, text] of files) checkText(path, text);
  const folder = existsSync(root) ? realpathSync(root) : root;
  if (!dryRun) restoreInterrupted(folder);
  const stepTo = (path: string, after: Buffer | undefined): Step => {
    const { file, bytes } = findTarget(folder, path);
    return { path, file, before: bytes, after };
  };
  const written = [...files].map(([path, text]) => stepTo(path, Buffer.from(text)));
  const removed = remove
    .map((path) => stepTo(path, undefined))
    .filter(({ before }) => before !== undefined);
  const work = [...written.filter((step) => !isSame(step)), ...removed];
  for (const step of work) checkRead(step, options.blobs.get(step.path.normalize("NFC")));
  const isPage = ({ path }: Step): boolean => path === EDITION_FILE;
  if (!dryRun && work.length > 0)
    writeSet(folder, [...work.filter((step) => !isPage(step)), ...work.filter(isPage)]);
  return {
    created: pathsOf(written.filter(({ before }) => before === undefined)),
    changed: pathsOf(written.filter((step) => step.before !== undefined && !isSame(step))),
    unchanged: pathsOf(written.filter(isSame)),
    removed: pathsOf(removed),
  };
}

function isSame({ before, after }: Step): boolean {
  return before !== undefined && after?.equals(before) === true;
}

/** Refuses a file that is not the one that was read. An id has 40 digits (SHA-1) or 64 (SHA-256). */
function checkRead({ path, before }: Step, read: string | undefined): void {
  if (before === undefined) {
    if (read !== undefined) throw explainConflict(path, { kind: "gone" });
  } else if (read === undefined) throw explainConflict(path, { kind: "new" });
  else if (blobId(before, read.length === 64 ? "sha256" : "sha1") !== read)
    throw explainConflict(path, { kind: "changed" });
}

function writeSet(root: string, steps: readonly Step[]): void {
  let made: readonly string[] = [];
  let state = "何も変えていません。";
  try {
    made = makeFolder(root);
    const stage = openStage(root);
    try {
      const plan = prepareSet(root, stage.path, steps);
      try {
        putInPlace(root, stage.path, steps);
      } catch (error) {
        state = undo(root, stage, plan);
        throw error;
      }
    } finally {
      stage.close();
    }
  } catch (error) {
    unmakeFolders(made);
    throw explainFault(error, `フォルダー「${root}」に書き込めませんでした`, { state }) ?? error;
  }
}

/** Puts a set back and says in Japanese how things stand. Where that fails too, the stage is left for the next run. */
function undo(root: string, stage: Stage, plan: SetPlan): string {
  try {
    putBack(root, stage.path, plan);
    return "何も変えていません。";
  } catch {
    stage.leave();
    return "一部のファイルは書き換わったままです。次に torikumi を実行したときに、元に戻します。";
  }
}

function checkText(path: string, text: string): void {
  if (text.isWellFormed()) return;
  throw new UserError(
    `「${path}」に文字として成り立たない符号（対になっていないサロゲート）があるため書き込めません。元の文字を入力し直してください。`,
  );
}

function pathsOf(steps: readonly Step[]): readonly string[] {
  return steps.map((step) => step.path).sort();
}
