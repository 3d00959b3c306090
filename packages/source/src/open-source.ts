import { resolve } from "node:path";
import { UserError } from "@torikumi/record";
import { holdsEdition, isFolder, openFolder } from "./open-folder.ts";
import { openRevision } from "./open-revision.ts";
import type { Source } from "./source.ts";

/** Where an edition is looked for. */
export interface OpenOptions {
  /** Working directory, absolute. */
  readonly cwd: string;
  /** The process's environment when left out. */
  readonly env?: NodeJS.ProcessEnv;
  /** The edition folder below `cwd` that is meant when none is named, in a revision too; `records` when left out. */
  readonly folder?: string;
}

/**
 * Opens an edition by the name that a person types: a folder that holds an `index.md`, or a Git revision (`r7`, `HEAD`, `main`,
 * `REV:folder`, `REV:` for the root). Where a name is both, the folder wins. Without a name it is the default folder.
 * Throws a `UserError` that says what to do if there is nothing of that name.
 */
export async function openSource(spec: string | undefined, options: OpenOptions): Promise<Source> {
  const { cwd, env = process.env, folder = "records" } = options;
  const name = spec ?? folder;
  const path = resolve(cwd, name);
  if (holdsEdition(path)) return openFolder(name, { cwd, env });
  if (spec === undefined || looksLikePath(spec)) throw noEdition(name, path);
  try {
    return await openRevision(spec, { cwd, env }, { folder });
  } catch (error) {
    if (error instanceof UserError && isFolder(path)) throw noEdition(name, path);
    throw error;
  }
}

/** No branch or tag begins with a dot, a slash or a tilde, nor ends with a slash. */
function looksLikePath(spec: string): boolean {
  return spec === "" || /^[./~\\]|^[A-Za-z]:[\\/]|^[^:]*\/$/.test(spec);
}

function noEdition(name: string, path: string): UserError {
  return isFolder(path)
    ? new UserError(
        `フォルダー「${name}」に index.md がないか、読み取る権限がありません。index.md のある年度版のフォルダーを指定してください。`,
      )
    : new UserError(
        `フォルダー「${name}」がありません。年度版のフォルダー（index.md のあるフォルダー）か、Git の版（例: r7）を指定してください。`,
      );
}
