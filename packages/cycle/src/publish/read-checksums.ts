import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKSUMS } from "./write-set.ts";

/** The SHA-256 of each file as the list in a folder has it, by name. Undefined where there is no list; a line that is none is passed over. */
export function readChecksums(folder: string): ReadonlyMap<string, string> | undefined {
  const list = join(folder, CHECKSUMS);
  if (!existsSync(list)) return undefined;
  return new Map(
    readFileSync(list, "utf8")
      .split("\n")
      .flatMap((line) => {
        const [, hash, name] = /^([0-9a-f]{64}) {2}([\w.-]+)$/.exec(line) ?? [];
        return hash === undefined || name === undefined ? [] : [[name, hash] as const];
      }),
  );
}
