import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A folder for files that are waiting to be renamed into their places, on the same file system. */
export interface Stage {
  /** Writes the bytes and gives the file's absolute path; undefined in, undefined out. */
  put(bytes: Buffer | undefined): string | undefined;
  /** Takes the folder away with all that is still in it. */
  close(): void;
}

/** Begins with a dot, so that a listing of the edition leaves it out. The number is the process's. */
const NAME = /^\.torikumi-([0-9]+)-/;

/** Makes a stage inside an existing folder. */
export function openStage(folder: string): Stage {
  const path = mkdtempSync(join(folder, `.torikumi-${process.pid}-`));
  let count = 0;
  return {
    put(bytes) {
      if (bytes === undefined) return undefined;
      count += 1;
      const file = join(path, String(count));
      writeFileSync(file, bytes, { flag: "wx" });
      return file;
    },
    close: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Takes away the stages that processes left behind when they were killed. */
export function cleanStages(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
