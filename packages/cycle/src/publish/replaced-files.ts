import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256, type PublishedFile } from "./make-files.ts";
import { readChecksums } from "./read-checksums.ts";
import { CHECKSUMS } from "./write-set.ts";

/**
 * What a new set does to the older one in a folder, as Japanese lines for the person; none where nothing is replaced. Call it before the
 * set is written. A file is other than before where the older list (or, not being on it, the older file) has another checksum, and
 * damaged where the older file is not what the older list says, or gone. The list itself changes with the files and is not named.
 */
export function replacedFiles(folder: string, files: readonly PublishedFile[]): readonly string[] {
  const listed = readChecksums(folder);
  if (listed === undefined) return [];
  const compared = files
    .filter(({ name }) => name !== CHECKSUMS)
    .map(({ name, bytes }) => {
      const path = join(folder, name);
      const standing = existsSync(path) ? sha256(readFileSync(path)) : undefined;
      const before = listed.get(name) ?? standing;
      return {
        name,
        isOther: before !== undefined && before !== sha256(bytes),
        isDamaged: before !== standing,
      };
    });
  return [
    lineOf(
      "前に作ったファイルと中身が違うもの",
      compared.filter(({ isOther }) => isOther),
    ),
    lineOf(
      "壊れていたか、なくなっていたため作り直したもの",
      compared.filter(({ isDamaged }) => isDamaged),
    ),
  ].filter((line) => line !== "");
}

function lineOf(title: string, named: readonly { readonly name: string }[]): string {
  return named.length === 0 ? "" : `${title}: ${named.map(({ name }) => name).join("、")}`;
}
