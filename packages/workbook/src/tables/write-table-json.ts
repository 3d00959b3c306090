import type { DataCell, DataTable } from "@torikumi/outline";

/** Writes a table as a JSON array with an object a row, a line each; every object has every key, and null where a cell is empty. */
export function writeTableJson(table: DataTable): string {
  const lines = jsonRows(table);
  return lines.length === 0 ? "[]\n" : `[\n${lines.join(",\n")}\n]\n`;
}

/** The rows alone, a line each. */
export function jsonRows({ columns, rows }: DataTable): readonly string[] {
  return rows.map((row) =>
    JSON.stringify(
      Object.fromEntries(
        columns.map(({ name }, at): [string, DataCell | null] => [name, row[at] ?? null]),
      ),
    ),
  );
}
