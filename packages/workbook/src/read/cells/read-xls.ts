import { UserError } from "@torikumi/record";
import type { CellValue, Workbook } from "hucre";
import { checkOle } from "../../gate/check-ole.ts";
import { shorten } from "../../notes/shorten.ts";
import { controlNotes } from "./control-notes.ts";
import { errorCellNote, isErrorWord } from "./error-word.ts";
import type { ReadTables } from "./read-tables.ts";
import type { ShownCell } from "./shown-cell.ts";
import { toTable } from "./to-table.ts";
import { withLines } from "./with-lines.ts";

/**
 * Reads the sheets of an old workbook (.xls). The library gives its values without their looks, so that numbers and dates
 * are errors where they are used, and what else cannot be seen is told. Throws a UserError for a file that is broken.
 */
export async function readXlsTables(bytes: Uint8Array): Promise<ReadTables> {
  checkOle(bytes);
  const workbook = await parse(bytes);
  const tables = workbook.sheets.map((sheet) =>
    toTable(sheet, (row, column) => shownValue(sheet.rows[row]?.[column] ?? null)),
  );
  return { tables, notes: [UNSEEN] };
}

const UNSEEN = {
  severity: "warning",
  sheet: "",
  cell: "",
  message:
    "古い形式（.xls）では、取り消し線・コメント・図形の文字と、非表示の行・列・シートを確かめられません。使っていれば、Excelで「Excelブック（.xlsx）」として保存し直したものを取り込んでください。",
} as const;

async function parse(bytes: Uint8Array): Promise<Workbook> {
  const { readXls } = await import("hucre");
  try {
    return await readXls(bytes);
  } catch {
    throw new UserError(
      "古い形式（.xls）のファイルを読み取れません。Excelで開いて「Excelブック（.xlsx）」として保存し直してください。",
    );
  }
}

function shownValue(value: CellValue): ShownCell {
  if (value === null) return { text: "", notes: [], dropped: "" };
  if (typeof value === "string") {
    const text = withLines(value);
    // The library gives an error of a cell as its word, as if somebody had typed it.
    const notes = isErrorWord(text) ? [errorCellNote(text)] : controlNotes(text);
    return { text, notes, dropped: "" };
  }
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", notes: [], dropped: "" };
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return {
    text,
    dropped: "",
    notes: [
      {
        severity: "error",
        quote: shorten(text),
        message:
          "古い形式（.xls）では、数値や日付がどう見えるか読み取れません。Excelで「Excelブック（.xlsx）」として保存し直すか、見えるとおりの文字を入力してください。",
      },
    ],
  };
}
