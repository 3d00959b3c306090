import type { DataTable } from "@torikumi/outline";
import { writeCsvRows } from "../write/write-csv.ts";

/** Writes a table as CSV for programs: UTF-8 without a byte order mark, CRLF, the columns' Japanese headings. */
export function writeTableCsv({ columns, rows }: DataTable): string {
  return writeCsvRows(
    [
      columns.map(({ title }) => title),
      ...rows.map((row) => row.map((cell) => String(cell ?? ""))),
    ],
    { reader: "machine" },
  );
}
