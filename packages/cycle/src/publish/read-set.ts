import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256, type PublishedFile } from "./make-files.ts";
import { readChecksums } from "./read-checksums.ts";
import { CHECKSUMS } from "./write-set.ts";

/**
 * The set that an earlier run left in a folder, whole: every file is there, nothing else, and each has its checksum. Undefined where
 * it is not, or where one of the given files is missing or another one there.
 */
export function readSet(
  folder: string,
  expected: readonly PublishedFile[],
): readonly PublishedFile[] | undefined {
  const checksums = readChecksums(folder);
  if (checksums === undefined) return undefined;
  const files = readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)), description: "" }));
  const isWhole =
    files.length === checksums.size + 1 &&
    files.every(({ name, bytes }) => name === CHECKSUMS || checksums.get(name) === sha256(bytes));
  const isOurs = expected.every((file) =>
    files.some(({ name, bytes }) => name === file.name && bytes.equals(file.bytes)),
  );
  return isWhole && isOurs ? files : undefined;
}
