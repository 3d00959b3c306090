import type { Sheet } from "hucre";
import { cellName } from "../../../notes/cell-name.ts";
import type { ImportNote } from "../../../notes/import-note.ts";

/** So many runs of rows or columns are written out. */
const LISTED = 10;

/** Tells of hidden rows and columns that hold text: they are read like the others, and nobody sees them. */
export function hiddenNotes(
  { name, rowDefs, columns }: Pick<Sheet, "name" | "rowDefs" | "columns">,
  rows: readonly (readonly string[])[],
): readonly ImportNote[] {
  const hiddenRows = [...(rowDefs ?? [])]
    .filter(
      ([row, { hidden, height }]) =>
        (hidden === true || height === 0) && rows[row]?.some(isText) === true,
    )
    .map(([row]) => row);
  const hiddenColumns = [...(columns ?? []).entries()]
    .filter(
      ([column, found]) =>
        (found?.hidden === true || found?.width === 0) && rows.some((row) => isText(row[column])),
    )
    .map(([column]) => column);
  const letters = (column: number): string => cellName(0, column).slice(0, -1);
  return [
    ...note(
      name,
      hiddenRows,
      (row) => cellName(row, 0),
      (row) => `${row + 1}行目`,
    ),
    ...note(
      name,
      hiddenColumns,
      (column) => cellName(0, column),
      (column) => `${letters(column)}列`,
    ),
  ];
}

function note(
  sheet: string,
  places: readonly number[],
  cellOf: (place: number) => string,
  nameOf: (place: number) => string,
): readonly ImportNote[] {
  const [first] = places;
  if (first === undefined) return [];
  const runs: { from: number; to: number }[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === place - 1) last.to = place;
    else runs.push({ from: place, to: place });
  }
  const listed = runs
    .slice(0, LISTED)
    .map(({ from, to }) => (from === to ? nameOf(from) : `${nameOf(from)}から${nameOf(to)}まで`));
  const rest = runs.length > LISTED ? "など" : "";
  return [
    {
      severity: "warning",
      sheet,
      cell: cellOf(runs[0]?.from ?? first),
      message: `非表示になっています（${listed.join("、")}${rest}）。表示されているものと同じように取り込むので、不要なら削除してください。`,
    },
  ];
}

function isText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== "";
}
