import type { DataTable } from "@torikumi/outline";
import { csvRows, writeTableCsv } from "./write-table-csv.ts";
import { jsonRows, writeTableJson } from "./write-table-json.ts";

/** A form of a table as text, in which rows can be put behind rows without writing these again. */
export interface TableForm {
  readonly name: string;
  readonly extension: string;
  /** A table from its beginning to its last row; it has a row. */
  readonly begin: (table: DataTable) => string;
  /** The rows of a table, behind others; and the end. */
  readonly finish: (table: DataTable) => string;
  /** A whole table. */
  readonly write: (table: DataTable) => string;
}

/** The forms of tables for programs. */
export const TABLE_FORMS: readonly TableForm[] = [
  { name: "CSV", extension: "csv", begin: writeTableCsv, finish: csvRows, write: writeTableCsv },
  {
    name: "JSON",
    extension: "json",
    begin: (table) => `[\n${jsonRows(table).join(",\n")}`,
    finish: (table) =>
      `${jsonRows(table)
        .map((row) => `,\n${row}`)
        .join("")}\n]\n`,
    write: writeTableJson,
  },
];
