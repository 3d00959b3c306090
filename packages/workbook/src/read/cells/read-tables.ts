import { UserError } from "@torikumi/record";
import type { Sheet, Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { openPackage, type OpenedPackage } from "../../gate/open-package.ts";
import { zipParts } from "../../gate/zip-parts.ts";
import type { ImportNote } from "../../notes/import-note.ts";
import { besideNotes } from "./look/beside-notes.ts";
import type { SheetTable } from "./sheet-table.ts";
import { shownCell, type StrikeRule } from "./shown-cell.ts";
import { toTable } from "./to-table.ts";

const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
/** In larger books it is not looked for which sheet cannot be read. */
const MAX_SEARCHED = 200;

/** The sheets of a workbook as text, and what there is to tell of the file as a whole. */
export interface ReadTables {
  readonly tables: readonly SheetTable[];
  readonly notes: readonly ImportNote[];
}

/** Reads every sheet of a workbook (.xlsx) as text. Throws a UserError for a file that is broken, hostile or no workbook. */
export async function readTables(
  bytes: Uint8Array,
  { strike }: { readonly strike: StrikeRule },
): Promise<ReadTables> {
  const opened = openPackage(bytes);
  let workbook = await parse(opened, opened.needsStyles);
  if (!opened.needsStyles && workbook.sheets.some(hasNumbers)) workbook = await parse(opened, true);
  const rules = { strike, dateSystem: workbook.dateSystem ?? "1900" } as const;
  const tables = workbook.sheets.map((sheet) => {
    const table = toTable(sheet, (row, column) =>
      shownCell(sheet.rows[row]?.[column] ?? null, sheet.cells?.get(`${row},${column}`), rules),
    );
    const asides = opened.asides.get(sheet.name);
    if (asides === undefined) return table;
    const beside = besideNotes({ sheet: sheet.name, rows: table.rows }, asides, rules);
    return { ...table, notes: [...table.notes, ...asides.notes, ...beside] };
  });
  return { tables, notes: opened.notes };
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
