import {
  assembleEdition,
  compareDiagnostics,
  type Diagnostic,
  type Edition,
  type EditionPage,
  type ReadMeasures,
  type SourceFile,
} from "@torikumi/record";
import {
  openSource,
  type EditionFiles,
  type FileEntry,
  type FileProblem,
  type Source,
} from "@torikumi/source";
import type { Workspace } from "../workspace.ts";

/** How files are read besides. */
export interface ReadOptions {
  /** Where several editions are read one after another. */
  readonly read?: ReadMeasures;
  /** Likewise of several revisions: the files that were read last, by their paths. What has the same blob id in the next is not asked for. */
  readonly blobs?: Map<string, SourceFile>;
  /** What says, where the edition page is not among the files, what the city does not use. */
  readonly city?: Pick<EditionPage, "unused">;
}

/** Opens an edition by the name that a person types, and reads it whole. The source is the caller's to close. */
export async function openEdition(
  spec: string | undefined,
  workspace: Workspace,
): Promise<{ readonly edition: Edition; readonly source: Source }> {
  const source = await openSource(spec, workspace);
  return { edition: await readEdition(source), source };
}

/** Reads and parses every file of a source; of several that are read one after another, what is the same in the next only once. */
export async function readEdition(source: Source, options: ReadOptions = {}): Promise<Edition> {
  return parseFiles(await readFiles(source, options), source.root, options);
}

async function readFiles(source: Source, { blobs }: ReadOptions): Promise<EditionFiles> {
  const entries = await source.list();
  // A folder has read its files already, and what Git makes of them may be another text.
  if (blobs === undefined || source.kind === "folder") return source.read(entries);
  const isKnown = ({ path, blob, problem }: FileEntry): boolean =>
    problem === undefined && blobs.get(path)?.blob === blob;
  const { files, problems } = await source.read(entries.filter((entry) => !isKnown(entry)));
  const known = entries.filter(isKnown).flatMap(({ path }) => blobs.get(path) ?? []);
  const all = [...known, ...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of files) blobs.set(file.path, file);
  return { files: all, problems };
}

/** Parses files; those that could not be read become findings of the edition. */
export async function parseFiles(
  { files, problems }: EditionFiles,
  root: string,
  options: ReadOptions = {},
): Promise<Edition> {
  const edition = await assembleEdition(files, {
    ...options,
    root,
    unread: problems.map(({ path }) => path),
  });
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
