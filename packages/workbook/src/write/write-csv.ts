import type { Edition } from "@torikumi/record";
import { writeCsv as formatCsv } from "hucre/csv";
import { addGuard } from "../layout/csv-guard.ts";
import type { Layout } from "../mapping/layout.ts";
import { cityRows } from "./city/city-rows.ts";
import { listRows } from "./list-rows.ts";

/** Who reads a CSV file: a program (raw UTF-8), or Excel (byte order mark, guarded against formulas). */
export type CsvReader = "machine" | "excel";

/**
 * Writes the measures as CSV with CRLF, one row per measure, with the columns of the list or of the city's own table. The text begins with a byte order mark for Excel.
 * Title, vocabulary and register are not in it: those are in the xlsx list and in the JSON.
 */
export function writeCsv(
  edition: Edition,
  options: { readonly reader: CsvReader; readonly layout?: Layout },
): string {
  const { layout } = options;
  const rows = layout === undefined ? listRows(edition) : cityRows(edition, layout);
  return writeCsvRows(rows, options);
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
