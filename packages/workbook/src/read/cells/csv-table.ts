import { UserError } from "@torikumi/record";
import { parseCsv } from "hucre/csv";
import { removeGuard } from "../../layout/csv-guard.ts";
import type { SheetTable } from "./sheet-table.ts";

const MAX_BYTES = 200 * 1024 * 1024;
const MAX_ROWS = 100_000;

/**
 * Reads a CSV file: UTF-8 with or without a byte order mark, or Shift_JIS as Excel saves it (CP932); commas or tabs.
 * In files made for Excel or by it (with a mark, or Shift_JIS) the guard before formulas is undone; UTF-8 without a mark is taken raw.
 * Throws a UserError for a file that is no such text.
 */
export function csvTable(bytes: Uint8Array): SheetTable {
  if (bytes.length > MAX_BYTES)
    throw new UserError("CSVファイルが大きすぎます（200MBまで）。ファイルを分けてください。");
  const { text, isRaw } = decode(bytes);
  if (count(text, /"/g) % 2 === 1)
    throw new UserError(
      'CSVの引用符（"）が閉じていません。表計算ソフトで開いて保存し直してください。',
    );
  const delimiter = count(text, /\t/g) > count(text, /,/g) ? "\t" : ",";
  const cells = parseCsv(text, { delimiter, skipBom: false, typeInference: false });
  if (cells.length > MAX_ROWS)
    throw new UserError(
      `行が多すぎます（${cells.length}行）。読み取れるのは${MAX_ROWS}行までです。`,
    );
  const rows = cells.map((row) =>
    row.map((cell) => (isRaw ? String(cell ?? "") : removeGuard(String(cell ?? "")))),
  );
  return { name: "CSV", isHidden: false, rows, merges: new Map(), notes: [] };
}

function count(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0;
}

function decode(bytes: Uint8Array): { readonly text: string; readonly isRaw: boolean } {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith("\uFEFF")
      ? { text: text.slice(1), isRaw: false }
      : { text, isRaw: true };
  } catch {
    // not UTF-8: Shift_JIS is the other encoding that Japanese offices use
  }
  try {
    return { text: new TextDecoder("shift_jis", { fatal: true }).decode(bytes), isRaw: false };
  } catch {
    throw new UserError(
      "文字コードを読み取れません。「CSV UTF-8（コンマ区切り）」として保存し直してください。",
    );
  }
}
