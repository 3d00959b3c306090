import {
  allOpinions,
  isDate,
  opinionPath,
  opinionText,
  parseEditionId,
  UserError,
  type Opinion,
  type Page,
} from "@torikumi/record";
import { openSource, writeFiles, type WriteResult } from "@torikumi/source";
import { readOpinions, takenTargets, type ImportNote } from "@torikumi/workbook";
import { readEdition } from "../edition/read-edition.ts";
import { requireFolder } from "../edition/require-folder.ts";
import type { Workspace } from "../workspace.ts";

/** How a table of opinions is taken. */
export interface ImportOpinionsOptions {
  /** The edition's folder. */
  readonly into: string;
  /** Where and when the opinions were given of which the table does not say it. */
  readonly meeting?: string | undefined;
  readonly date?: string | undefined;
  /** Whether an answer that differs takes the place of the one that stands. */
  readonly answers: "kept" | "replaced";
  readonly dryRun: boolean;
}

/** What came of it: the notes with sheet and cell, and what was or would be written. */
export interface ImportedOpinions {
  readonly notes: readonly ImportNote[];
  readonly result: WriteResult;
  /** True where an error kept everything from being written. */
  readonly failed: boolean;
}

/** Turns the committee's table of opinions and answers into pages. All or nothing is written. */
export async function importOpinions(
  bytes: Uint8Array,
  workspace: Workspace,
  { into, meeting, date, answers, dryRun }: ImportOpinionsOptions,
): Promise<ImportedOpinions> {
  if (date !== undefined && !isDate(date))
    throw new UserError(
      `期日「${date}」が日付になっていません。--date 2026-08-20 のように書いてください。`,
    );
  const source = requireFolder(await openSource(into, workspace));
  const edition = await readEdition(source);
  await source.close();
  const editionId = edition.index?.value.id ?? "";
  if (parseEditionId(editionId) === undefined)
    throw new UserError(
      `${source.label} の年度版の番号が読み取れません。index.md の「年度版」を確かめてください。`,
    );
  const { opinions, notes } = await readOpinions(bytes, {
    editionId,
    existing: allOpinions(edition),
    targets: takenTargets({
      ...edition,
      measures: [...edition.measures.values()].map(({ value }) => value),
    }),
    meeting,
    date,
    answers,
  });
  const files = opinions.map((opinion) => {
    const before = edition.opinions.get(opinion.id);
    if (before !== undefined) checkReadable(before);
    return [opinionPath(opinion.id), opinionText(opinion, before)] as const;
  });
  const failed = notes.some(({ severity }) => severity === "error");
  const { folder, blobs } = source;
  const result = writeFiles(folder, new Map(files), { blobs, dryRun: dryRun || failed });
  return { notes, result, failed };
}

function checkReadable({ diagnostics }: Page<Opinion>): void {
  const [broken] = diagnostics;
  if (broken !== undefined)
    throw new UserError(
      `形の誤った意見のページがあり、そこに書かれたことを失うおそれがあるので取り込めません（${broken.path}:${broken.line}:${broken.column} ${broken.message}）。直してから実行してください。`,
    );
}
