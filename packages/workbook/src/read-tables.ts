import { UserError } from "@torikumi/record";
import type { Sheet, Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { cellName } from "./cell-name.ts";
import { cellText } from "./cell-text.ts";
import type { ImportNote } from "./import-note.ts";
import { openPackage } from "./open-package.ts";
import { mergeKey, type Merge, type SheetTable } from "./sheet-table.ts";

/** The most cells that merged blocks may cover in one sheet. */
const MAX_MERGED = 2_000_000;

/**
 * Reads every sheet of a workbook as text. Throws a UserError for a file that is broken, hostile or no workbook.
 * The notes are about the file; those about cells are with each sheet.
 */
export async function readTables(
  bytes: Uint8Array,
): Promise<{ readonly tables: readonly SheetTable[]; readonly notes: readonly ImportNote[] }> {
  const opened = await openPackage(bytes);
  let workbook = await parse(opened.bytes, false);
  if (workbook.sheets.some(hasNumbers)) workbook = await parse(opened.bytes, true);
  return { tables: workbook.sheets.map(toTable), notes: opened.notes };
}

async function parse(bytes: Uint8Array, readStyles: boolean): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles });
  } catch {
    throw new UserError(
      "Excelブックの中身を読み取れません。Excelで開いて保存し直してから、もう一度取り込んでください。",
    );
  }
}

/** Numbers and dates show as their format says, and formats cost time: they are read only where there are any. */
function hasNumbers(sheet: Sheet): boolean {
  return sheet.rows.some((row) =>
    row.some((value) => typeof value === "number" || value instanceof Date),
  );
}

function toTable(sheet: Sheet): SheetTable {
  const notes: ImportNote[] = [];
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column) => {
      const { text, note } = cellText(value, sheet.cells?.get(`${row},${column}`));
      if (note !== undefined)
        notes.push({ ...note, sheet: sheet.name, cell: cellName(row, column) });
      return text;
    }),
  );
  return {
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges: coveredCells(sheet, rows),
    notes,
  };
}

/** Every cell of every merged block, as far as the sheet has rows and columns. */
function coveredCells(
  sheet: Sheet,
  rows: readonly (readonly string[])[],
): ReadonlyMap<number, Merge> {
  const covered = new Map<number, Merge>();
  const width = rows[0]?.length ?? 0;
  let area = 0;
  for (const { startRow: top, startCol: left, endRow, endCol } of sheet.merges ?? []) {
    const bottom = Math.min(endRow, rows.length - 1);
    const right = Math.min(endCol, width - 1);
    if (!(top >= 0 && left >= 0 && bottom >= top && right >= left)) continue;
    area += (bottom - top + 1) * (right - left + 1);
    if (area > MAX_MERGED)
      throw new UserError(
        `シート「${sheet.name}」の結合セルが広すぎます。結合を解除して保存し直してください。`,
      );
    const merge = { top, left, bottom, right };
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) covered.set(mergeKey(row, column), merge);
  }
  return covered;
}
