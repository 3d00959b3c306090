import { closeSync, openSync, readSync } from "node:fs";

/** How much is asked for at once: 1 MiB. */
const CHUNK = 1_048_576;

/**
 * The bytes of a file, a pipe or a device, of which the size says nothing; undefined if there are more than `limit`. Throws the system's
 * error where it cannot be read.
 */
export function readUpTo(file: string, limit: number): Buffer | undefined {
  const fd = openSync(file, "r");
  try {
    const chunks: Buffer[] = [];
    for (let length = 0; length <= limit;) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, limit + 1 - length));
      const count = readSync(fd, chunk, 0, chunk.length, null);
      if (count === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, count));
      length += count;
    }
    return undefined;
  } finally {
    closeSync(fd);
  }
}
