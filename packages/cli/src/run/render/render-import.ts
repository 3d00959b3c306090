import type { ImportOutcome } from "@torikumi/cycle/exchange";
import { SEVERITY_NAMES } from "@torikumi/outline";
import { summarizeNotes, type NoteGroup, type NoteSummary } from "@torikumi/workbook";

/** Where an import went, and whether it was only tried. */
export interface ImportTarget {
  readonly into: string;
  readonly dryRun: boolean;
}

/** What of an import is told. */
export type RenderedOutcome = Pick<ImportOutcome, "notes" | "result" | "failed"> &
  Partial<Pick<ImportOutcome, "measures" | "hint">>;

/** So many files are named after they were written; a dry run names all. */
const LISTED = 20;
/** So many places of one thing are written out: all that a person has to mend or to look at, as far as a line can be read. */
const PLACES = { error: 40, warning: 40, info: 5 } as const;

/** Writes the outcome for people. */
export function renderImportText(
  { notes, measures = [], result, failed, hint }: RenderedOutcome,
  target: ImportTarget,
): string {
  const { groups, counts } = summarizeNotes(notes);
  const lines = groups.map(noteLine);
  const { created, changed, unchanged } = result;
  const paths = [
    ...changed.map((path) => `  変更 ${target.into}/${path}`),
    ...created.map((path) => `  新規 ${target.into}/${path}`),
  ];
  const same = unchanged.length > 0 ? `、同じ${unchanged.length}件` : "";
  const files = `新規${created.length}件、変更${changed.length}件${same}`;
  const tally = countLine(counts);
  if (failed)
    lines.push(
      ...tally,
      `エラーがあるため、何も書き込んでいません。上のセルを直してから、もう一度取り込んでください。`,
      ...(hint === undefined ? [] : [hint]),
    );
  else if (target.dryRun)
    lines.push(
      ...measures.map(previewLine),
      ...paths,
      ...tally,
      `書き込むと ${files}のファイルになります（--dry-run なので書き込んでいません）。`,
    );
  else
    lines.push(
      ...paths.slice(0, LISTED),
      ...(paths.length > LISTED ? [`  ほか${paths.length - LISTED}件`] : []),
      ...tally,
      paths.length === 0
        ? `${target.into} に書き込むものはありませんでした（${files}のファイル）。`
        : `${target.into} に書き込みました（${files}のファイル）。次に torikumi validate ${target.into} で確かめてください。`,
    );
  return `${lines.join("\n")}\n`;
}

/** Which cells made a measure: `1-2「こども相談」 取組内容 D2、取組状況 E2（シート「Sheet1」）`. */
function previewLine({ id, title, cells }: ImportOutcome["measures"][number]): string {
  const sheets = [...Map.groupBy(cells, ({ sheet }) => sheet)].map(([sheet, found]) => {
    const places = found.map(({ field, cell }) => `${field} ${cell || "シート名"}`).join("、");
    return `${places}（シート「${sheet}」）`;
  });
  return `  ${id}「${title.replace(/\s+/gu, " ")}」 ${sheets.join(" ")}`;
}

/** The notes for people: a line for each thing that is told, with its places, and last the counts. */
export function noteLines(notes: ImportOutcome["notes"]): readonly string[] {
  const { groups, counts } = summarizeNotes(notes);
  return [...groups.map(noteLine), ...countLine(counts)];
}

/** One line for all places of which the same is told: `警告 1-ア!B9「３回」、1-ア!B12「４回」 ほか7か所 …`. */
function noteLine({ severity, message, places }: NoteGroup): string {
  const shown = PLACES[severity];
  const named = places
    .slice(0, shown)
    .map(({ sheet, cell, quote }) =>
      [[sheet, cell].filter(Boolean).join("!"), quote === undefined ? "" : `「${quote}」`].join(""),
    )
    .filter((place) => place !== "");
  const rest = places.length > shown ? ` ほか${places.length - shown}か所` : "";
  return [SEVERITY_NAMES[severity], `${named.join("、")}${rest}`, message]
    .filter(Boolean)
    .join(" ");
}

/** How many places were told of, by weight; no line for none. */
function countLine(counts: NoteSummary["counts"]): readonly string[] {
  const found = (["error", "warning", "info"] as const).filter((weight) => counts[weight] > 0);
  const line = found.map((weight) => `${SEVERITY_NAMES[weight]}${counts[weight]}件`).join("、");
  return line === "" ? [] : [line];
}

/** Writes the outcome as one JSON document; the notes the heaviest first, the counts last. */
export function renderImportJson(
  { notes, measures, result, failed }: RenderedOutcome,
  target: ImportTarget,
): string {
  const { into, dryRun } = target;
  const { counts } = summarizeNotes(notes);
  const written = !failed && !dryRun;
  return `${JSON.stringify({ into, written, notes, measures, files: result, counts }, null, 2)}\n`;
}
