import { SEVERITY_NAMES } from "@torikumi/report/severity-name";
import type { WriteResult } from "@torikumi/source";
import type { ImportNote } from "@torikumi/workbook";
import type { ImportFlags } from "../commands/import.ts";

/** What came of an import: the notes with sheet and cell, and what was or would be written. */
export interface ImportOutcome {
  readonly notes: readonly ImportNote[];
  readonly result: WriteResult;
  /** True where an error kept everything from being written. */
  readonly failed: boolean;
}

/** So many files are named after they were written; a dry run names all. */
const LISTED = 20;

/** Writes the outcome for people. */
export function renderImportText(
  { notes, result, failed }: ImportOutcome,
  flags: ImportFlags,
): string {
  const lines = notes.map(({ severity, sheet, cell, message }) =>
    [SEVERITY_NAMES[severity], [sheet, cell].filter(Boolean).join("!"), message]
      .filter(Boolean)
      .join(" "),
  );
  const { created, changed, unchanged } = result;
  const paths = [
    ...changed.map((path) => `  変更 ${flags.into}/${path}`),
    ...created.map((path) => `  新規 ${flags.into}/${path}`),
  ];
  const counts = `新規${created.length}件、変更${changed.length}件、同じ${unchanged.length}件`;
  if (failed)
    lines.push(
      `エラーがあるため、何も書き込んでいません。上のセルを直してから、もう一度取り込んでください。`,
    );
  else if (flags.dryRun)
    lines.push(
      ...paths,
      `書き込むと ${counts}のファイルになります（--dry-run なので書き込んでいません）。`,
    );
  else
    lines.push(
      ...paths.slice(0, LISTED),
      ...(paths.length > LISTED ? [`  ほか${paths.length - LISTED}件`] : []),
      `${flags.into} に書き込みました（${counts}のファイル）。次に torikumi validate ${flags.into} で確かめてください。`,
    );
  return `${lines.join("\n")}\n`;
}

/** Writes the outcome as one JSON document. */
export function renderImportJson(
  { notes, result, failed }: ImportOutcome,
  flags: ImportFlags,
): string {
  return `${JSON.stringify({ into: flags.into, written: !failed && !flags.dryRun, notes, files: result }, null, 2)}\n`;
}
