import type { DataTable } from "@torikumi/outline";
import { writeCsvRows } from "../write/write-csv.ts";

/** Writes a table as CSV for programs: UTF-8 without a byte order mark, CRLF, the columns' Japanese headings. */
export function writeTableCsv(table: DataTable): string {
  return `${writeCsvRows([table.columns.map(({ title }) => title)], { reader: "machine" })}${csvRows(table)}`;
}

/** The rows alone. */
export function csvRows({ rows }: DataTable): string {
  if (rows.length === 0) return "";
  return writeCsvRows(
    rows.map((row) => row.map((cell) => String(cell ?? ""))),
    { reader: "machine" },
  );
}
