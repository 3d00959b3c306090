import type { DataColumn, DataTable } from "@torikumi/outline";
import type { BasicType } from "hyparquet-writer";
import { parquetWriteBuffer } from "hyparquet-writer";

const TYPES: Readonly<Record<DataColumn["type"], BasicType>> = {
  string: "STRING",
  integer: "INT32",
  number: "DOUBLE",
  // As text: what a person wrote may be no date.
  date: "STRING",
};

/** Writes a table as Parquet with the columns' English keys; an empty cell is null. Same table, same bytes. */
export function writeParquet({ columns, rows }: DataTable): Uint8Array {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type }, at) => ({
        name,
        type: TYPES[type],
        data: rows.map((row) => row[at] ?? null),
      })),
      createdBy: "torikumi",
    }),
  );
}
