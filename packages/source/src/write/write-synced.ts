import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readdirSync,
  writeFileSync,
  type Dirent,
} from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { faultCode } from "../file/explain-fault.ts";

/** What a system says that knows no names of folders to be settled. */
const NO_SUCH_THING: readonly string[] = ["EISDIR", "EPERM", "EACCES", "EINVAL"];

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
  let fd: number | undefined;
  try {
    fd = openSync(folder, "r");
    fsyncSync(fd);
  } catch (error) {
    if (!NO_SUCH_THING.includes(faultCode(error) ?? "")) throw error;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** So many files are settled at once: a disk settles several in the time of one. */
const AT_ONCE = 16;

/** Waits until the disk has everything below a folder, and the folder itself. */
export async function syncTree(folder: string): Promise<void> {
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  const pathOf = ({ parentPath, name }: Dirent): string => join(parentPath, name);
  const waiting = [
    { path: folder, passedOver: NO_SUCH_THING },
    ...items
      .filter((item) => item.isDirectory())
      .map((item) => ({ path: pathOf(item), passedOver: NO_SUCH_THING })),
    ...items
      .filter((item) => item.isFile())
      .map((item) => ({ path: pathOf(item), passedOver: [] })),
  ];
  const settle = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      await syncOne(next.path, next.passedOver);
  };
  const settled = await Promise.allSettled(Array.from({ length: AT_ONCE }, settle));
  // None is left at work when the first of what went wrong is told: the folder is then taken away.
  for (const each of settled) if (each.status === "rejected") throw each.reason;
}

async function syncOne(path: string, passedOver: readonly string[]): Promise<void> {
  try {
    const handle = await open(path, "r");
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!passedOver.includes(faultCode(error) ?? "")) throw error;
  }
}
