import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "@torikumi/record";
import { lookUp } from "../file/find-on-disk.ts";
import { explainFault, faultCode } from "../file/explain-fault.ts";

/** Where a file is to be written, and what stands there now. */
export interface Target {
  /** Absolute; names that are there already as the file system spells them (NFD on some). */
  readonly file: string;
  /** Undefined if there is no file. */
  readonly bytes: Buffer | undefined;
}

/** Finds the place of a path below a folder. Refuses links, on the way or at the end, folders, and what may not be read. */
export function findTarget(root: string, path: string): Target {
  const names = path.split("/");
  let at = root;
  for (const [index, name] of names.entries()) {
    const plain = join(at, name);
    const stats = attempt(plain, () => lstatSync(plain, { throwIfNoEntry: false }));
    const there = stats === undefined ? lookUp(at, name) : { file: plain, stats };
    if (there === undefined) return { file: join(at, ...names.slice(index)), bytes: undefined };
    at = there.file;
    const last = index === names.length - 1;
    if (last ? there.stats.isFile() : there.stats.isDirectory()) continue;
    const what = there.stats.isSymbolicLink()
      ? "シンボリックリンク"
      : last
        ? "フォルダー"
        : "ファイル";
    throw new UserError(
      `「${at}」が${what}になっているため書き込めません。取り除いてからやり直してください。`,
    );
  }
  return { file: at, bytes: attempt(at, () => bytesOf(at)) };
}

/** The bytes of a file; undefined where there is none (any more). */
export function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (faultCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function attempt<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw explainFault(error, `「${path}」を調べられません`) ?? error;
  }
}
