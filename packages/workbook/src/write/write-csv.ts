import type { Edition } from "@torikumi/record";
import { writeCsv as formatCsv } from "hucre/csv";
import { addGuard } from "../layout/csv-guard.ts";
import { listHeadings, listRows } from "./list-rows.ts";

/** Who reads a CSV file: a program (raw UTF-8), or Excel (byte order mark, guarded against formulas). */
export type CsvReader = "machine" | "excel";

/**
 * Writes the measures as CSV with CRLF, one row per measure, with the list's columns. The text begins with a byte order mark for Excel.
 * Title, vocabulary and register are not in it: those are in the xlsx list and in the JSON.
 */
export function writeCsv(edition: Edition, options: { readonly reader: CsvReader }): string {
  return writeCsvRows([listHeadings(edition), ...listRows(edition)], options);
}

/** Writes rows of text as CSV in the same form. */
export function writeCsvRows(
  rows: readonly (readonly string[])[],
  options: { readonly reader: CsvReader },
): string {
  const isForExcel = options.reader === "excel";
  const guarded = rows.map((row) => row.map((text) => (isForExcel ? addGuard(text) : text)));
  return `${formatCsv(guarded, { bom: isForExcel, lineSeparator: "\r\n" })}\r\n`;
}
