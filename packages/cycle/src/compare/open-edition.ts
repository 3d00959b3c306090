import {
  assembleEdition,
  compareDiagnostics,
  parseEditionId,
  UserError,
  type Diagnostic,
  type Edition,
} from "@torikumi/record";
import {
  newestEditionTag,
  openSource,
  type EditionFiles,
  type EditionTagOptions,
  type FileProblem,
  type Source,
} from "@torikumi/source";
import type { Workspace } from "../workspace.ts";

/** Opens an edition whole: every file read and parsed. */
export async function openEdition(
  spec: string | undefined,
  workspace: Workspace,
): Promise<{ readonly edition: Edition; readonly source: Source }> {
  const source = await openSource(spec, workspace);
  return { edition: await readEdition(source), source };
}

/** Reads and parses every file of a source. */
export async function readEdition(source: Source): Promise<Edition> {
  const entries = await source.list();
  return toEdition(await source.read(entries), source.root);
}

/** Parses files; those that could not be read become findings of the edition. */
export async function toEdition({ files, problems }: EditionFiles, root: string): Promise<Edition> {
  const edition = await assembleEdition(files, { root });
  if (problems.length === 0) return edition;
  return {
    ...edition,
    diagnostics: [...edition.diagnostics, ...problems.map(toDiagnostic)].sort(compareDiagnostics),
  };
}

function toDiagnostic({ path, line, message }: FileProblem): Diagnostic {
  return {
    path,
    line,
    column: 1,
    endLine: line,
    endColumn: 1,
    severity: "error",
    rule: "file-layout",
    message,
    related: [],
  };
}

/**
 * Opens the edition that another one is compared with: the one named, or the newest edition tag that is an ancestor and holds the
 * same folder. Undefined where there is none and none was named, and for the name `none`.
 */
export async function openPrevious(
  spec: string | undefined,
  current: Source,
  workspace: Workspace,
): Promise<Source | undefined> {
  if (spec === "none") return undefined;
  if (spec !== undefined) return openSource(spec, alike(current, workspace));
  const from =
    current.kind === "revision" ? { from: current.revision, before: current.revision } : {};
  const tag = await newestEditionTag({ ...workspace, ...from });
  if (tag === undefined) return undefined;
  try {
    return await openSource(
      current.kind === "revision" ? `${tag}:${current.root}` : tag,
      alike(current, workspace),
    );
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Where a name without a folder is looked for: in the folder of the other edition. */
export function alike(
  other: Source,
  workspace: Workspace,
): { cwd: string; env: Workspace["env"]; folder?: string } {
  const { cwd, env } = workspace;
  return other.kind === "folder" && other.root !== ""
    ? { cwd, env, folder: other.root }
    : { cwd, env };
}

/** Where the edition before another one is looked for: among its ancestors; before a tagged edition comes an older one. */
export function olderThan(current: Source, workspace: Workspace): EditionTagOptions {
  const { cwd, env } = workspace;
  if (current.kind === "folder") return { cwd, env };
  const { revision } = current;
  return {
    cwd,
    env,
    from: revision,
    ...(parseEditionId(revision) === undefined ? {} : { before: revision }),
  };
}
