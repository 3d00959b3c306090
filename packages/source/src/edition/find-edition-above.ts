import { closeSync, openSync, readSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { EDITION_FILE } from "@torikumi/record";
import { findRepository } from "../git/find-repository.ts";

/** How much of an `index.md` is looked at: 64 kB. */
const LOOKED_AT = 65_536;

/** Whether the text of an `index.md` is an edition's, as far as a glance tells; a broken one may be an edition's all the same. */
export function namesEdition(text: string): boolean {
  return /^年度版\s*:/mu.test(text);
}

/** Whether the folder's `index.md` names an edition. */
export function isEdition(folder: string): boolean {
  return namesEdition(beginningOf(join(folder, EDITION_FILE)));
}

/** The edition folder around a path (a policy's folder or a file of the edition), absolute; undefined where there is none close by. */
export function findEditionAbove(path: string): string | undefined {
  let folder = resolve(path);
  for (let step = 0; step < 3; step += 1) {
    folder = dirname(folder);
    if (isEdition(folder)) return folder;
  }
  return undefined;
}

/** The nearest folder above `cwd`, not beyond its repository, that holds the default edition folder, as `-C` takes it; undefined where there is none. */
export function findBase(cwd: string, folder: string): string | undefined {
  const top = findRepository(cwd)?.top ?? dirname(cwd);
  let base = cwd;
  while (base !== top && dirname(base) !== base) {
    base = dirname(base);
    if (isEdition(join(base, folder))) return relative(cwd, base).split(sep).join("/");
  }
  return undefined;
}

/** A folder as a person at `cwd` types it, in the manner in which they typed another one. */
export function typedPath(
  folder: string,
  typed: { readonly name: string; readonly cwd: string },
): string {
  if (isAbsolute(typed.name)) return folder;
  return relative(typed.cwd, folder).split(sep).join("/").normalize("NFC") || ".";
}

function beginningOf(file: string): string {
  try {
    const fd = openSync(file, "r");
    try {
      const buffer = Buffer.alloc(LOOKED_AT);
      return buffer.toString("utf8", 0, readSync(fd, buffer, 0, LOOKED_AT, 0));
    } finally {
      closeSync(fd);
    }
  } catch {
    return "";
  }
}
