import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeSynced } from "./write-synced.ts";

/** Writes new files into a folder, by path below it. Throws the system's error, also where a file is there already. */
export function fillFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeSynced(file, bytes);
  }
}
