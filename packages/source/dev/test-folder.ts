import { accessSync, constants, mkdtempSync, realpathSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Linux has a file system in memory. */
const MEMORY = "/dev/shm";
/** All folders of a run at once take far less. */
const ENOUGH_BYTES = 2 ** 30;

/**
 * Makes an empty folder for a test, which takes it away again; its path has no links. It stands in memory where the machine has room there:
 * the many small files of Git and of the writer cost less than on a disk, and nobody waits for one. With TMPDIR set it stands there.
 */
export function makeTestFolder(room: string): string {
  const place = process.env["TMPDIR"] === undefined && hasRoom() ? MEMORY : tmpdir();
  return realpathSync(mkdtempSync(join(place, `torikumi-${room}-`)));
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
}
