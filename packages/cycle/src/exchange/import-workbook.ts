import { isAbsolute, join, resolve } from "node:path";
import {
  LAYOUT_FILE,
  parseEditionId,
  placeOf,
  UserError,
  type Edition,
  type MeasureId,
} from "@torikumi/record";
import {
  blobId,
  openIfThere,
  publishedSerials,
  readTextIfThere,
  uncommittedPages,
  WriteConflictError,
  writeFiles,
  type FolderSource,
  type WriteResult,
} from "@torikumi/source";
import { readWorkbook, type ImportedMeasure, type ImportNote } from "@torikumi/workbook";
import { readEdition } from "../edition/read-edition.ts";
import type { Workspace } from "../workspace.ts";
import { chooseLayout, type LayoutFile } from "./chosen-layout.ts";

/** Where a spreadsheet goes. */
export interface ImportOptions {
  /** The edition's folder; it may be absent or empty. */
  readonly into: string;
  /** The edition's id; the one of the folder when left out. */
  readonly edition?: string | undefined;
  readonly dryRun: boolean;
  /** How the table is read (`path` is its name for people); left out, `layout.yaml` in the folder counts, if it is there. */
  readonly layout?: LayoutFile | undefined;
  /** Whether letters that are struck through stay or go; left out, they stop the import. */
  readonly strike?: "keep" | "drop" | undefined;
  /** Whether pages with changes that are in no commit may be replaced. */
  readonly uncommitted: "kept" | "replaced";
}

/** What came of an import: the notes with sheet and cell, and what was or would be written. */
export interface ImportOutcome {
  readonly notes: readonly ImportNote[];
  /** Each measure of the spreadsheet, with the cells that made it. */
  readonly measures: readonly ImportedMeasure[];
  readonly result: WriteResult;
  /** True where an error kept everything from being written. */
  readonly failed: boolean;
  /** What to do where the table seems to have headings of its own; undefined where nothing points to that. */
  readonly hint?: string;
  /** Pages that would be replaced although what they hold is in no commit; then nothing is written, unless it is forced. */
  readonly uncommitted: readonly string[];
  /** A Japanese line that says why a number that was given may have been published before; undefined where none was. */
  readonly doubt?: string;
}

/** Turns a spreadsheet into the pages of an edition. Nothing is written where a note is an error. */
export async function importWorkbook(
  bytes: Uint8Array,
  workspace: Workspace,
  { into, edition, layout, strike, dryRun, uncommitted: wanted }: ImportOptions,
): Promise<ImportOutcome> {
  const folder = resolve(workspace.cwd, into);
  const { source, existing } = await openExisting(into, workspace);
  const editionId = edition ?? existing?.index?.value.id;
  if (editionId === undefined || parseEditionId(editionId) === undefined) {
    throw new UserError(
      edition === undefined
        ? "年度版の番号が分かりません。--edition r7（令和7年度版）のように指定してください。"
        : `「${edition}」は年度版の番号の形ではありません。--edition r7（令和7年度版）のように指定してください。`,
    );
  }
  const { highest, doubt } = await publishedSerials(folder, workspace.env);
  const path = `${into}/${LAYOUT_FILE}`;
  const text = readTextIfThere(join(folder, LAYOUT_FILE), path);
  const standing = text === undefined ? undefined : { path, text };
  const chosen = chooseLayout({ given: layout, standing }, { editionId, existing });
  const read = await readWorkbook(bytes, {
    editionId,
    published: [...highest].map(([policy, serial]) => `${policy}-${serial}` as MeasureId),
    ...(strike === undefined ? {} : { strike }),
    ...(chosen === undefined ? {} : { layout: chosen.layout }),
    ...(existing === undefined ? {} : { existing }),
  });
  const { notes, measures } = read;
  const kept = read.files.size > 0 ? chosen?.kept : undefined;
  const files = kept === undefined ? read.files : new Map([...read.files, [LAYOUT_FILE, kept]]);
  const failed = notes.some(({ severity }) => severity === "error");
  const blobs = new Map(source?.blobs);
  if (text !== undefined) blobs.set(LAYOUT_FILE, blobId(new TextEncoder().encode(text), "sha1"));
  const write = (how: { readonly dryRun: boolean }): WriteResult =>
    writePages(folder, files, { into, isEdition: source !== undefined, blobs, ...how });
  const planned = write({ dryRun: true });
  const uncommitted = source === undefined ? [] : await uncommittedAmong(planned.changed, source);
  if (uncommitted.length > 0 && !dryRun && wanted === "kept")
    throw explainUncommitted(uncommitted, into);
  const result = dryRun || failed ? planned : write({ dryRun: false });
  const isNew = planned.created.some((path) => placeOf(path)?.kind === "measure");
  return {
    notes,
    measures,
    result,
    failed,
    uncommitted,
    ...(read.hint !== undefined && { hint: read.hint }),
    ...(isNew && doubt !== undefined && { doubt }),
  };
}

function writePages(
  folder: string,
  files: ReadonlyMap<string, string>,
  {
    into,
    isEdition,
    blobs,
    dryRun,
  }: {
    readonly into: string;
    readonly isEdition: boolean;
    readonly blobs: ReadonlyMap<string, string>;
    readonly dryRun: boolean;
  },
): WriteResult {
  try {
    return writeFiles(folder, files, { blobs, dryRun });
  } catch (error) {
    if (isEdition || !(error instanceof WriteConflictError)) throw error;
    // Without index.md a folder is no edition whose keys could be kept: pages that stand there would be lost.
    throw new UserError(
      `取り込み先に index.md がないのに、書き換わるファイルがあります（${into}/${error.path} など）。index.md を戻すか、空のフォルダーに取り込んでください。`,
    );
  }
}

async function uncommittedAmong(
  paths: readonly string[],
  source: FolderSource,
): Promise<readonly string[]> {
  const uncommitted = new Set(paths.length === 0 ? [] : await uncommittedPages(source));
  return paths.filter((path) => uncommitted.has(path));
}

function explainUncommitted(paths: readonly string[], into: string): UserError {
  return new UserError(
    `取り込むと書き換わるファイルのうち${paths.length}個（${into}/${paths[0]} など）に、コミットしていない変更があります。git commit で残してから取り込んでください。失ってもよければ --force を付けてください。`,
  );
}

async function openExisting(
  into: string,
  workspace: Workspace,
): Promise<{ readonly source?: FolderSource; readonly existing?: Edition }> {
  const source = await openIfThere(isAbsolute(into) ? into : `./${into}`, workspace);
  if (source?.kind !== "folder") return {};
  const edition = await readEdition(source);
  const broken = edition.diagnostics.find(({ severity }) => severity === "error");
  if (broken !== undefined) {
    throw new UserError(
      `取り込み先に形の誤ったページがあり、そこに書かれたことを失うおそれがあるので取り込めません（${broken.path}:${broken.line}:${broken.column} ${broken.message}）。torikumi validate ${into} で確かめ、直してから取り込んでください。`,
    );
  }
  return { source, existing: edition };
}
