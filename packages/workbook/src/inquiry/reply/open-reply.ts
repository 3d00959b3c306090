import { UserError } from "@torikumi/record";
import { isOldWorkbook } from "../../gate/sniff-format.ts";
import { cellText } from "../../read/cells/cell-text.ts";
import { readTables } from "../../read/cells/read-tables.ts";
import type { SheetTable } from "../../read/cells/sheet-table.ts";

/** The sheets of a reply as text, whether it comes as .xlsx or, saved by an old program, as .xls. */
export async function openReply(bytes: Uint8Array): Promise<readonly SheetTable[]> {
  return isOldWorkbook(bytes) ? readOldTables(bytes) : (await readTables(bytes)).tables;
}

async function readOldTables(bytes: Uint8Array): Promise<readonly SheetTable[]> {
  const { readXls } = await import("hucre");
  try {
    const { sheets } = await readXls(bytes);
    return sheets.map(({ name, rows }) => ({
      name,
      isHidden: false,
      // The library leaves holes where there is nothing.
      rows: Array.from(rows, (row) =>
        Array.from(row ?? [], (value) => cellText(value ?? null, undefined).text),
      ),
      merges: new Map(),
      notes: [],
    }));
  } catch {
    throw new UserError(
      "古い形式（.xls）のファイルですが、読み取れません。Excelで開いて「Excelブック（.xlsx）」として保存し直してください。",
    );
  }
}
