import { sniffFormat } from "../../gate/sniff-format.ts";
import { csvTable } from "./csv-table.ts";
import { readTables, type ReadTables } from "./read-tables.ts";
import { readXlsTables } from "./read-xls.ts";
import type { StrikeRule } from "./shown-cell.ts";

/** Reads a workbook (.xlsx, .xls) or a CSV file as text in cells. Throws a `UserError` for a file that is broken, hostile or of another kind. */
export async function readTableFile(
  bytes: Uint8Array,
  rules: { readonly strike: StrikeRule },
): Promise<ReadTables> {
  const format = sniffFormat(bytes);
  if (format === "csv") return { tables: [csvTable(bytes)], notes: [] };
  return format === "xls" ? readXlsTables(bytes) : readTables(bytes, rules);
}
