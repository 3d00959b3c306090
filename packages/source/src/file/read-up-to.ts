import { closeSync, openSync, readSync, statSync } from "node:fs";
import { UserError } from "@torikumi/record";

/** How much is asked for at once: 1 MiB. */
const CHUNK = 1_048_576;

const SHELL_PIPE = /^\/(?:dev\/(?:fd\/|stdin$)|proc\/)/;

/**
 * The bytes of a file, a pipe or a device, of which the size says nothing; undefined if there are more than `limit`. Throws the system's
 * error where it cannot be read, and a `UserError` for a named pipe: nobody knows whether anything will ever come out of it. The pipes of a
 * shell (`/dev/stdin`, `<(…)`) are none.
 */
export function readUpTo(file: string, limit: number): Buffer | undefined {
  if (!SHELL_PIPE.test(file) && statSync(file).isFIFO())
    throw new UserError(
      `「${file}」は名前付きパイプです。書き込まれる内容をファイルに保存し、それを指定してください。`,
    );
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
