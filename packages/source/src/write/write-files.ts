import {
  chmodSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "@torikumi/record";
import { bytesAt, checkPath, checkTogether } from "./check-target.ts";
import { cleanStages, openStage } from "./stage.ts";

/** How files are written. */
export interface WriteOptions {
  /** Edition paths of files to take away; those that do not exist are passed over. */
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

/** One file to change: the bytes before and after; undefined where there is no file. */
interface Step {
  readonly path: string;
  readonly before: Buffer | undefined;
  readonly after: Buffer | undefined;
}

/**
 * Writes the files of an edition folder (edition path → text), all or none: they are written beside their places first and then
 * renamed; if that fails half-way, what was there is put back. Files that already have the same bytes are not touched.
 * If the process is killed while renaming, the same call again completes the work and clears what was left behind.
 * Throws a `UserError`, before anything is written, for a path that leaves the folder or goes through a link, for two files that
 * cannot stand together, and for text with a lone surrogate; and for a folder that may not be written.
 */
export function writeFiles(
  root: string,
  files: ReadonlyMap<string, string>,
  options: WriteOptions = {},
): WriteResult {
  const { remove = [], dryRun = false } = options;
  for (const path of [...files.keys(), ...remove]) checkPath(path);
  checkTogether([...files.keys(), ...remove]);
  for (const [path, text] of files) checkText(path, text);
  const folder = existsSync(root) ? realpathSync(root) : root;
  const steps = [...files].map(([path, text]) => ({
    path,
    before: bytesAt(folder, path),
    after: Buffer.from(text),
  }));
  const removals = remove.map((path) => ({
    path,
    before: bytesAt(folder, path),
    after: undefined,
  }));
  const isSame = (step: Step): boolean =>
    step.before !== undefined && step.after?.equals(step.before) === true;
  const result: WriteResult = {
    created: pathsOf(steps.filter((step) => step.before === undefined)),
    changed: pathsOf(steps.filter((step) => step.before !== undefined && !isSame(step))),
    unchanged: pathsOf(steps.filter(isSame)),
    removed: pathsOf(removals.filter((step) => step.before !== undefined)),
  };
  const work = [
    ...steps.filter((step) => !isSame(step)),
    ...removals.filter((step) => step.before !== undefined),
  ];
  if (!dryRun) apply(folder, work);
  return result;
}

function apply(folder: string, work: readonly Step[]): void {
  if (existsSync(folder)) cleanStages(folder);
  if (work.length === 0) return;
  const made: string[] = [];
  const done: Step[] = [];
  try {
    makeFolder(folder, made);
    const stage = openStage(folder);
    try {
      const staged = work.map((step) => stage.put(step.after));
      for (const [index, step] of work.entries()) {
        const target = join(folder, step.path);
        const from = staged[index];
        if (from === undefined) rmSync(target);
        else {
          makeFolder(dirname(target), made);
          if (step.before !== undefined) chmodSync(from, statSync(target).mode & 0o777);
          renameSync(from, target);
        }
        done.push(step);
      }
    } finally {
      stage.close();
    }
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const undone = putBack(folder, done, made);
    throw new UserError(
      `フォルダー「${folder}」に書き込めませんでした（${reason}）。${undone}書き込む権限と空き容量を確かめてください。`,
    );
  }
}

/** Undoes the steps that were done, the last one first, takes away the folders that were made, and says in Japanese whether that worked. */
function putBack(folder: string, done: readonly Step[], made: readonly string[]): string {
  try {
    for (const step of done.toReversed()) {
      const target = join(folder, step.path);
      if (step.before === undefined) rmSync(target, { force: true });
      else writeFileSync(target, step.before);
    }
    for (const path of made.toReversed()) rmdirSync(path);
    return "何も変えていません。";
  } catch {
    return "一部のファイルは書き換わったままです。同じ操作をもう一度行うと続きから仕上げます。";
  }
}

function makeFolder(path: string, made: string[]): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), made);
  mkdirSync(path);
  made.push(path);
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
