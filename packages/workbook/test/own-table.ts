import { inspectWorkbook, parseLayout, readWorkbook, type ImportedMeasure } from "../src/index.ts";
import { makeXlsx, type TestSheet } from "../dev/make-xlsx.ts";

/** A sheet from rows of texts; "" is no cell. */
export function sheetOf(
  name: string,
  rows: readonly (readonly string[])[],
  merges: readonly string[] = [],
): TestSheet {
  const cells: Record<string, string> = {};
  for (const [row, texts] of rows.entries())
    for (const [column, text] of texts.entries())
      if (text !== "") cells[`${String.fromCharCode(65 + column)}${row + 1}`] = text;
  return { name, cells, merges };
}

/** What came of a workbook by a drafted layout. */
export interface DraftedImport {
  readonly files: ReadonlyMap<string, string>;
  readonly errors: readonly string[];
  /** The layout as it was used. */
  readonly layout: string;
  /** How many of its lines a person had to change. */
  readonly changedLines: number;
  readonly measures: readonly ImportedMeasure[];
  readonly bytes: Uint8Array;
}

/** Imports a workbook by the layout that is drafted from it, with lines of it changed by hand. */
export async function importDrafted(
  sheets: readonly TestSheet[],
  changes: readonly (readonly [from: RegExp, to: string])[] = [],
): Promise<DraftedImport> {
  const bytes = makeXlsx(sheets);
  const drafted = await inspectWorkbook(bytes);
  const layout = changes.reduce((text, [from, to]) => text.replace(from, to), drafted);
  const { files, notes, measures } = await readWorkbook(bytes, {
    editionId: "r7",
    layout: parseLayout(layout, "layout.yaml"),
  });
  const errors = notes.filter(({ severity }) => severity === "error");
  return {
    files,
    layout,
    changedLines: changedLines(drafted, layout),
    measures,
    bytes,
    errors: errors.map(({ cell, message }) => `${cell} ${message}`),
  };
}

/** The lines of the one that the other does not have, of whichever has more of them. */
function changedLines(before: string, after: string): number {
  const missing = (from: string, to: string): number =>
    from.split("\n").filter((line) => !to.split("\n").includes(line)).length;
  return Math.max(missing(before, after), missing(after, before));
}

/** The paths of the measures among files. */
export function measures(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files.keys()].filter((path) => /\d\.md$/.test(path));
}

/** What each column of a drafted layout is taken for. */
export function uses(layout: string): readonly string[] {
  return [...layout.matchAll(/^ {2}([^#\n].*): (\S+)$/gmu)].map(
    ([, name, use]) => `${name} → ${use}`,
  );
}
