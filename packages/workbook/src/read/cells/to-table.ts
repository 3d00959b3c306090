import { UserError } from "@torikumi/record";
import type { Sheet } from "hucre";
import type { CellNote, ImportNote } from "../../notes/import-note.ts";
import { cellName } from "../../notes/cell-name.ts";
import { shorten } from "../../notes/shorten.ts";
import { hiddenNotes } from "./look/hidden-cells.ts";
import { cellKey, type Merge, type SheetTable } from "./sheet-table.ts";
import type { ShownCell } from "./shown-cell.ts";

/** The most cells that merged blocks may cover in one sheet. */
const MAX_MERGED = 2_000_000;

/** Turns a sheet of the library into text; `show` gives the text of a cell. Throws a UserError for merged blocks without end. */
export function toTable(
  sheet: Sheet,
  show: (row: number, column: number) => ShownCell,
): SheetTable {
  const notes: ImportNote[] = [];
  const cellNotes = new Map<number, readonly CellNote[]>();
  const merges = coveredCells(sheet);
  const widths = usedWidths(sheet);
  const rows = widths.map((width, row) =>
    Array.from({ length: width }, (_, column) => {
      const { text, notes: found, dropped } = show(row, column);
      const place = { sheet: sheet.name, cell: cellName(row, column) };
      if (dropped !== "") notes.push({ ...DROPPED, ...place, quote: shorten(dropped) });
      const merge = merges.get(cellKey(row, column));
      if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
        if (text.trim() !== "") notes.push({ ...UNDER_MERGE, ...place, quote: shorten(text) });
        return "";
      }
      if (found.length > 0) cellNotes.set(cellKey(row, column), found);
      return text;
    }),
  );
  return {
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges,
    cellNotes,
    notes: [...notes, ...hiddenNotes(sheet, rows)],
  };
}

const DROPPED = {
  severity: "warning",
  message: "取り消し線の付いた文字を除いて取り込みました。",
} as const;

const UNDER_MERGE = {
  severity: "warning",
  message:
    "結合されたセルの下に隠れている文字は取り込みません。必要なら結合を解除して、見える所に移してください。",
} as const;

/** How far each row has cells: one lone cell far to the right makes every row of the library as wide as itself. */
function usedWidths({ rows, cells }: Sheet): readonly number[] {
  const widths = Array.from(
    rows,
    (values) => (values ?? []).findLastIndex((value) => value !== null && value !== "") + 1,
  );
  for (const key of cells?.keys() ?? []) {
    const [row = -1, column = -1] = key.split(",").map(Number);
    if (row in widths) widths[row] = Math.max(widths[row] ?? 0, column + 1);
  }
  return widths;
}

/** Every cell of every merged block, as far as the sheet has rows and columns. */
function coveredCells({ name, rows, merges = [] }: Sheet): ReadonlyMap<number, Merge> {
  const covered = new Map<number, Merge>();
  const width = Math.max(0, ...Array.from(rows, (row) => row?.length ?? 0));
  let area = 0;
  for (const { startRow: top, startCol: left, endRow, endCol } of merges) {
    const bottom = Math.min(endRow, rows.length - 1);
    const right = Math.min(endCol, width - 1);
    if (!(top >= 0 && left >= 0 && bottom >= top && right >= left)) continue;
    area += (bottom - top + 1) * (right - left + 1);
    if (area > MAX_MERGED)
      throw new UserError(
        `シート「${name}」の結合セルが広すぎます。結合を解除して保存し直してください。`,
      );
    const merge = { top, left, bottom, right };
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) covered.set(cellKey(row, column), merge);
  }
  return covered;
}
