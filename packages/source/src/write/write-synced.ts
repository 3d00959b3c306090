import { closeSync, fchmodSync, fsyncSync, openSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { faultCode } from "../file/explain-fault.ts";

/** Writes a new file and waits until the disk has it. `mode`: its permissions; as the system gives them when left out. */
export function writeSynced(
  file: string,
  bytes: Uint8Array,
  options: { readonly mode?: number } = {},
): void {
  const fd = openSync(file, "wx");
  try {
    writeFileSync(fd, bytes);
    if (options.mode !== undefined) fchmodSync(fd, options.mode);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Waits until the disk has the names of a folder. A system that knows no such thing (Windows, some network drives) is passed over. */
export function syncFolder(folder: string): void {
  sync(folder, ["EISDIR", "EPERM", "EACCES", "EINVAL"]);
}

/** Waits until the disk has everything below a folder, and the folder itself. */
export function syncTree(folder: string): void {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) syncTree(path);
    else if (item.isFile()) sync(path, []);
  }
  syncFolder(folder);
}

function sync(path: string, passedOver: readonly string[]): void {
  let fd: number | undefined;
  try {
    fd = openSync(path, "r");
    fsyncSync(fd);
  } catch (error) {
    if (!passedOver.includes(faultCode(error) ?? "")) throw error;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
