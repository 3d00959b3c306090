import { UserError } from "@torikumi/record";
import type { Sheet, Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { cellName } from "../../notes/cell-name.ts";
import { cellText } from "./cell-text.ts";
import type { ImportNote } from "../../notes/import-note.ts";
import { hiddenNotes } from "./hidden-cells.ts";
import { openPackage, type OpenedPackage } from "../../gate/open-package.ts";
import { mergeKey, type Merge, type SheetTable } from "./sheet-table.ts";
import { zipParts } from "../../gate/zip-parts.ts";
import { struckText } from "./struck-text.ts";

const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
/** In larger books it is not looked for which sheet cannot be read. */
const MAX_SEARCHED = 200;
/** The most cells that merged blocks may cover in one sheet. */
const MAX_MERGED = 2_000_000;

/**
 * Reads every sheet of a workbook as text. Throws a UserError for a file that is broken, hostile or no workbook.
 * The notes are about the file; those about cells are with each sheet.
 */
export async function readTables(
  bytes: Uint8Array,
): Promise<{ readonly tables: readonly SheetTable[]; readonly notes: readonly ImportNote[] }> {
  const opened = openPackage(bytes);
  let workbook = await parse(opened, opened.hasStrikes);
  if (!opened.hasStrikes && workbook.sheets.some(hasNumbers)) workbook = await parse(opened, true);
  return { tables: workbook.sheets.map(toTable), notes: opened.notes };
}

async function parse({ parts, sheets }: OpenedPackage, readStyles: boolean): Promise<Workbook> {
  try {
    return await readXlsx(zipParts(parts), { readStyles });
  } catch {
    const broken = await brokenSheet(parts, sheets);
    const what = broken === undefined ? "Excelブックの中身を" : `シート「${broken}」の中身を`;
    throw new UserError(
      `${what}読み取れません。Excelで開いて保存し直してから、もう一度取り込んでください。`,
    );
  }
}

/** Which sheet the library cannot read, found by reading each beside empty ones; undefined where it is something else. */
async function brokenSheet(
  parts: OpenedPackage["parts"],
  sheets: OpenedPackage["sheets"],
): Promise<string | undefined> {
  if (sheets.size > MAX_SEARCHED) return undefined;
  const empty = new Map(parts);
  for (const path of sheets.keys()) empty.set(path, new TextEncoder().encode(EMPTY_SHEET));
  if (!(await isReadable(empty))) return undefined;
  for (const [path, name] of sheets) {
    const part = parts.get(path);
    if (part !== undefined && !(await isReadable(new Map(empty).set(path, part)))) return name;
  }
  return undefined;
}

async function isReadable(parts: OpenedPackage["parts"]): Promise<boolean> {
  return readXlsx(zipParts(parts)).then(
    () => true,
    () => false,
  );
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
      const struck = struckText(sheet.cells?.get(`${row},${column}`), text);
      for (const found of [note, struck])
        if (found !== undefined)
          notes.push({ ...found, sheet: sheet.name, cell: cellName(row, column) });
      return text;
    }),
  );
  return {
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges: coveredCells(sheet, rows),
    notes: [...notes, ...hiddenNotes(sheet, rows)],
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
