import { closeSync, openSync, readSync } from "node:fs";
import { MAX_FILE_BYTES } from "./describe-problem.ts";

/** One buffer for all files: it holds the largest that is read and one byte more, by which a larger one is told. */
let shared: Buffer | undefined;

/** The bytes of a regular file, or why they cannot be had. Twice as quick as `readFileSync`, which asks for the size first. */
export function readBytes(file: string): Buffer | "too-large" | "unreadable" {
  const lent = lendBytes(file);
  return typeof lent === "string" ? lent : Buffer.copyBytesFrom(lent);
}

/** The same, lent until the next file is read: for a caller who only looks at them. */
export function lendBytes(file: string): Buffer | "too-large" | "unreadable" {
  shared ??= Buffer.allocUnsafeSlow(MAX_FILE_BYTES + 1);
  try {
    const fd = openSync(file, "r");
    try {
      const length = readAll(fd, shared);
      return length > MAX_FILE_BYTES ? "too-large" : shared.subarray(0, length);
    } finally {
      closeSync(fd);
    }
  } catch {
    return "unreadable";
  }
}

/** A network file system may give less than was asked for; only nothing at all means the end. */
function readAll(fd: number, into: Buffer): number {
  let length = 0;
  while (length < into.length) {
    const count = readSync(fd, into, length, into.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return length;
}
