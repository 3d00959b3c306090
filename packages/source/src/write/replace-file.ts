import { chmodSync, lstatSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { explainFault } from "../file/explain-fault.ts";
import { restoreInterrupted } from "./place/restore-interrupted.ts";
import { openStage } from "./stage.ts";
import { syncFolder, writeSynced } from "./write-synced.ts";

/**
 * Writes a file, whole or not at all: beside its place first, then renamed over what stood there, with the permissions of that.
 * A link is followed; a device or a pipe is written to, never replaced. `name`: the file as the person typed it.
 * Throws a `UserError` where it cannot be written; what stood there then still stands.
 */
export function replaceFile(
  path: string,
  bytes: string | Uint8Array,
  options: { readonly name?: string } = {},
): void {
  try {
    const link = lstatSync(path, { throwIfNoEntry: false });
    const target = link === undefined ? path : realpathSync(path);
    const there = link === undefined ? undefined : lstatSync(target);
    if (there !== undefined && !there.isFile()) return writeFileSync(target, bytes);
    restoreInterrupted(dirname(target));
    const stage = openStage(dirname(target));
    try {
      const draft = join(stage.path, "new");
      writeSynced(draft, typeof bytes === "string" ? Buffer.from(bytes) : bytes);
      if (there !== undefined) chmodSync(draft, there.mode & 0o777);
      renameSync(draft, target);
      syncFolder(dirname(target));
    } finally {
      stage.close();
    }
  } catch (error) {
    throw explainFault(error, `「${options.name ?? path}」に書き込めませんでした`) ?? error;
  }
}
