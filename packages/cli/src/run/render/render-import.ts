import type { ImportOutcome } from "@torikumi/cycle/exchange";
import { SEVERITY_NAMES } from "@torikumi/outline";

/** Where an import went, and whether it was only tried. */
export interface ImportTarget {
  readonly into: string;
  readonly dryRun: boolean;
}

/** So many files are named after they were written; a dry run names all. */
const LISTED = 20;

/** Writes the outcome for people. */
export function renderImportText(
  { notes, result, failed }: ImportOutcome,
  target: ImportTarget,
): string {
  const lines = notes.map(({ severity, sheet, cell, message }) =>
    [SEVERITY_NAMES[severity], [sheet, cell].filter(Boolean).join("!"), message]
      .filter(Boolean)
      .join(" "),
  );
  const { created, changed, unchanged } = result;
  const paths = [
    ...changed.map((path) => `  変更 ${target.into}/${path}`),
    ...created.map((path) => `  新規 ${target.into}/${path}`),
  ];
  const counts = `新規${created.length}件、変更${changed.length}件、同じ${unchanged.length}件`;
  if (failed)
    lines.push(
      `エラーがあるため、何も書き込んでいません。上のセルを直してから、もう一度取り込んでください。`,
    );
  else if (target.dryRun)
    lines.push(
      ...paths,
      `書き込むと ${counts}のファイルになります（--dry-run なので書き込んでいません）。`,
    );
  else
    lines.push(
      ...paths.slice(0, LISTED),
      ...(paths.length > LISTED ? [`  ほか${paths.length - LISTED}件`] : []),
      `${target.into} に書き込みました（${counts}のファイル）。次に torikumi validate ${target.into} で確かめてください。`,
    );
  return `${lines.join("\n")}\n`;
}

/** Writes the outcome as one JSON document. */
export function renderImportJson(
  { notes, result, failed }: ImportOutcome,
  target: ImportTarget,
): string {
  return `${JSON.stringify({ into: target.into, written: !failed && !target.dryRun, notes, files: result }, null, 2)}\n`;
}
