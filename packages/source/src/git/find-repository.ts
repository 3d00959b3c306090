import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { ObjectFormat } from "../file/blob-id.ts";

/** The repository around a folder, as far as it can be told without starting Git. */
export interface Repository {
  /** Top of the working tree, absolute, links resolved. */
  readonly top: string;
  /** The folder's path inside it, with `/`; "" at the top. */
  readonly prefix: string;
  /** The shared Git folder, where `config` and `info/` are. */
  readonly gitFolder: string;
  /** The Git folder of this working tree alone; the same, except in a linked working tree. */
  readonly ownFolder: string;
}

/** Looks upwards for `.git`. Undefined outside a working tree, and in a bare repository, which has none. */
export function findRepository(folder: string): Repository | undefined {
  const from = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  for (let top = from; ; top = dirname(top)) {
    const git = join(top, ".git");
    if (existsSync(git)) {
      const prefix = relative(top, from).split(sep).join("/");
      return { top, prefix, ...gitFolders(top, git) };
    }
    if (dirname(top) === top) return undefined;
  }
}

/** The object format of the repository, from its configuration; `sha1` outside a repository and where nothing is said. */
export function objectFormat(repository: Repository | undefined): ObjectFormat {
  if (repository === undefined) return "sha1";
  const config = readIfThere(join(repository.gitFolder, "config"));
  return /^\s*objectformat\s*=\s*"?sha256/im.test(config) ? "sha256" : "sha1";
}

/** In a linked working tree and in a submodule `.git` is a file that names the folder, which may name a common one again. */
function gitFolders(
  top: string,
  git: string,
): { readonly gitFolder: string; readonly ownFolder: string } {
  const named = statSync(git).isDirectory()
    ? undefined
    : /^gitdir: (.+)$/m.exec(readIfThere(git))?.[1];
  const ownFolder = named === undefined ? git : resolve(top, named.trim());
  const common = readIfThere(join(ownFolder, "commondir")).trim();
  return { ownFolder, gitFolder: common === "" ? ownFolder : resolve(ownFolder, common) };
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
