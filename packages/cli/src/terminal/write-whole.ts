import { fstatSync, writeSync } from "node:fs";

/** Writes to standard output. What has been promised is written whole, or the promise fails with the system's error. */
export type WriteWhole = (output: string | Uint8Array) => Promise<void>;

/**
 * The way to write to a stream whole. A file takes what fits on a full disk and says how much that was, which Node passes over in
 * silence for its own streams: it gets the rest again and again until all is written or the system refuses.
 */
export function writeWholeTo(stream: NodeJS.WriteStream & { readonly fd: number }): WriteWhole {
  if (!isFile(stream.fd))
    return (output) => new Promise((done) => void stream.write(output, () => done()));
  return async (output) => {
    const bytes = typeof output === "string" ? Buffer.from(output) : output;
    for (let at = 0; at < bytes.length;) at += writeSync(stream.fd, bytes, at);
  };
}

function isFile(fd: number): boolean {
  try {
    return fstatSync(fd).isFile();
  } catch {
    return false;
  }
}
