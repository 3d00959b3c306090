import { isAbsolute, resolve } from "node:path";
import { parseEditionId, UserError, type Edition } from "@torikumi/record";
import { openIfThere, WriteConflictError, writeFiles, type WriteResult } from "@torikumi/source";
import { readWorkbook, type ImportNote } from "@torikumi/workbook";
import { readEdition } from "../edition/read-edition.ts";
import type { Workspace } from "../workspace.ts";

/** Where a spreadsheet goes. */
export interface ImportOptions {
  /** The edition's folder; it may be absent or empty. */
  readonly into: string;
  /** The edition's id; the one of the folder when left out. */
  readonly edition?: string | undefined;
  readonly dryRun: boolean;
  /** Whether letters that are struck through stay or go; left out, they stop the import. */
  readonly strike?: "keep" | "drop" | undefined;
}

/** What came of an import: the notes with sheet and cell, and what was or would be written. */
export interface ImportOutcome {
  readonly notes: readonly ImportNote[];
  readonly result: WriteResult;
  /** True where an error kept everything from being written. */
  readonly failed: boolean;
}

/** Turns a spreadsheet into the pages of an edition. Nothing is written where a note is an error. */
export async function importWorkbook(
  bytes: Uint8Array,
  workspace: Workspace,
  { into, edition, strike, dryRun }: ImportOptions,
): Promise<ImportOutcome> {
  const folder = resolve(workspace.cwd, into);
  const { existing, blobs } = await openExisting(into, workspace);
  const editionId = edition ?? existing?.index?.value.id;
  if (editionId === undefined || parseEditionId(editionId) === undefined) {
    throw new UserError(
      edition === undefined
        ? "年度版の番号が分かりません。--edition r7（令和7年度版）のように指定してください。"
        : `「${edition}」は年度版の番号の形ではありません。--edition r7（令和7年度版）のように指定してください。`,
    );
  }
  const { files, notes } = await readWorkbook(bytes, {
    editionId,
    ...(strike === undefined ? {} : { strike }),
    ...(existing === undefined ? {} : { existing }),
  });
  const failed = notes.some(({ severity }) => severity === "error");
  try {
    return {
      notes,
      result: writeFiles(folder, files, { blobs, dryRun: dryRun || failed }),
      failed,
    };
  } catch (error) {
    if (existing !== undefined || !(error instanceof WriteConflictError)) throw error;
    // Without index.md a folder is no edition whose keys could be kept: pages that stand there would be lost.
    throw new UserError(
      `取り込み先に index.md がないのに、書き換わるファイルがあります（${into}/${error.path} など）。index.md を戻すか、空のフォルダーに取り込んでください。`,
    );
  }
}

async function openExisting(
  into: string,
  workspace: Workspace,
): Promise<{
  readonly existing?: Edition;
  readonly blobs: ReadonlyMap<string, string>;
}> {
  const source = await openIfThere(isAbsolute(into) ? into : `./${into}`, workspace);
  if (source?.kind !== "folder") return { blobs: new Map() };
  const edition = await readEdition(source);
  const broken = edition.diagnostics.find(({ severity }) => severity === "error");
  if (broken !== undefined) {
    throw new UserError(
      `取り込み先に形の誤ったページがあり、そこに書かれたことを失うおそれがあるので取り込めません（${broken.path}:${broken.line}:${broken.column} ${broken.message}）。torikumi validate ${into} で確かめ、直してから取り込んでください。`,
    );
  }
  return { existing: edition, blobs: source.blobs };
}
