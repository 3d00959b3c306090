import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { explainFault } from "../file/explain-fault.ts";

/** A folder for what is not ready yet, beside its place and so on the same file system. */
export interface Stage {
  /** Absolute. */
  readonly path: string;
  /** Takes the folder away with all that is still in it. */
  close(): void;
  /** Leaves the folder, so that the next run finds it when this process has ended. */
  leave(): void;
}

/** Begins with a dot, so that a listing of the edition leaves it out. The number is the process's. */
const NAME = /^\.torikumi-([0-9]+)-/;

/** The stages of this process; what ends it on purpose (an error, Ctrl-C) takes them away. */
const open = new Set<string>();
const left = new Set<string>();

/** Makes a stage inside an existing folder. Throws the system's error. */
export function openStage(folder: string): Stage {
  const path = mkdtempSync(join(folder, `.torikumi-${process.pid}-`));
  if (open.size === 0) process.once("exit", closeAll);
  open.add(path);
  const leave = (): void => {
    open.delete(path);
    left.add(path);
    if (open.size === 0) process.off("exit", closeAll);
  };
  return {
    path,
    leave,
    close: () => {
      if (left.has(path)) return;
      leave();
      remove(path);
    },
  };
}

/** Makes a stage in the system's folder for temporary files, after taking away those of killed runs. Throws a `UserError` where it cannot be. */
export function openTemporary(): Stage {
  const folder = tmpdir();
  for (const dead of deadStages(folder)) remove(dead);
  try {
    return openStage(folder);
  } catch (error) {
    throw explainFault(error, `一時フォルダー「${folder}」に書き込めませんでした`) ?? error;
  }
}

/** The stages, absolute, that our own processes left behind in a folder when they were killed. Empty for a folder that is not there. */
export function deadStages(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => {
      const pid = NAME.exec(name)?.[1];
      return pid !== undefined && !isRunning(Number(pid));
    })
    .map((name) => join(folder, name))
    .filter((path) => !open.has(path) && !left.has(path) && isOurs(path));
}

/** Takes a stage or a file away. What cannot be is left to the next run: what was written is in its place already. */
export function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Left to the next run.
  }
}

function closeAll(): void {
  for (const path of open) remove(path);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A shared folder such as /tmp may hold what others named like ours. */
function isOurs(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  const user = process.getuid?.();
  return stats?.isDirectory() === true && (user === undefined || stats.uid === user);
}

/** Our own number on a stage that is not open is an earlier process's: in a container it is always the same. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
