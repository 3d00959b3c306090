import { sniffFormat } from "../../gate/sniff-format.ts";
import { readTables } from "../../read/cells/read-tables.ts";
import { readXlsTables } from "../../read/cells/read-xls.ts";
import type { SheetTable } from "../../read/cells/sheet-table.ts";

/** The sheets of a reply as text, whether it comes as .xlsx or, saved by an old program, as .xls. Letters struck through stay, and are told. */
export async function openReply(bytes: Uint8Array): Promise<readonly SheetTable[]> {
  const isOld = sniffFormat(bytes) === "xls";
  const { tables } = isOld
    ? await readXlsTables(bytes)
    : await readTables(bytes, { strike: "keep" });
  return tables;
}
