import { resolve } from "node:path";
import { UserError } from "@torikumi/record";
import { explainNoEdition, explainPartOfEdition } from "./explain-no-edition.ts";
import { holdsEdition, openFolder, statsOf } from "./open-folder.ts";
import { openRevision } from "./open-revision.ts";
import { restoreInterrupted } from "../write/place/restore-interrupted.ts";
import { explainNotCheckedOut } from "../repository/explain-not-checked-out.ts";
import { refuseSparse } from "./refuse-sparse.ts";
import type { Source } from "./source.ts";

/** Where an edition is looked for. */
export interface OpenOptions {
  /** Working directory, absolute. */
  readonly cwd: string;
  /** The process's environment when left out. */
  readonly env?: NodeJS.ProcessEnv;
  /** The edition folder below `cwd` that is meant when none is named, in a revision too; `records` when left out. */
  readonly folder?: string;
  /** Takes a Japanese line for the person at the keyboard: that a broken-off writing was put back. */
  readonly note?: (line: string) => void;
}

/**
 * Opens an edition by the name that a person types: a folder that holds an `index.md`, or a Git revision (`r7`, `HEAD`, `main`,
 * `REV:folder`, `REV:` for the root). What a killed run left half written in a folder is put back first. Where a name is both, the folder wins,
 * except against a whole name of Git's (`refs/tags/r7`). Without a name it is the default folder.
 * Throws a `UserError` that says what to do if there is nothing of that name, or only a part of an edition (`records/1`).
 */
export async function openSource(spec: string | undefined, options: OpenOptions): Promise<Source> {
  const { cwd, env = process.env, folder = "records", note } = options;
  const name = spec ?? folder;
  const path = resolve(cwd, name);
  const typed = { name, path, cwd, folder };
  for (const line of restoreInterrupted(path)) note?.(line);
  // A whole name of Git's is nobody's folder: so the program itself names the tags that it looks for.
  if (holdsEdition(path) && !name.startsWith("refs/")) {
    const part = explainPartOfEdition(typed);
    if (part !== undefined) throw part;
    await refuseSparse(path, { cwd, env });
    return openFolder(name, { cwd, env });
  }
  const explain = async (): Promise<UserError> =>
    (await explainNotCheckedOut(typed, { env })) ?? explainNoEdition(typed);
  if (spec === undefined || looksLikePath(spec)) throw await explain();
  try {
    return await openRevision(spec, { cwd, env }, { folder });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (statsOf(path) !== undefined) throw await explain();
    throw isWholeName(spec) ? error : ((await explainNotCheckedOut(typed, { env })) ?? error);
  }
}

/** What the program itself asks for, or a folder in a revision: nobody's name of a folder. */
function isWholeName(spec: string): boolean {
  return spec.startsWith("refs/") || spec.includes(":");
}

/** No branch or tag begins with a dot, a slash or a tilde, nor ends with a slash. */
function looksLikePath(spec: string): boolean {
  return spec === "" || /^[./~\\]|^[A-Za-z]:[\\/]|^[^:]*\/$/.test(spec);
}
