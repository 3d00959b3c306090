import { UserError } from "@torikumi/record";
import { decodeText } from "../../gate/decode-text.ts";
import { removeGuard } from "../../layout/csv-guard.ts";
import type { CellNote } from "../../notes/import-note.ts";
import { controlNotes, hasControl } from "./control-notes.ts";
import { errorWordNote } from "./error-word.ts";
import { cellKey, type SheetTable } from "./sheet-table.ts";
import { splitCells } from "./split-cells.ts";
import { withLines } from "./with-lines.ts";

const MAX_BYTES = 200 * 1024 * 1024;
const MAX_ROWS = 100_000;
const DELIMITERS = [",", "\t", ";"] as const;

/**
 * Reads a CSV file in any encoding of `decodeText`; the letter that parts the cells is the commonest of comma, tab, semicolon.
 * In files made for Excel or by it the guard before formulas is undone; UTF-8 without a mark is taken raw.
 * Throws a UserError for a file that is no such text.
 */
export function csvTable(bytes: Uint8Array): SheetTable {
  if (bytes.length > MAX_BYTES)
    throw new UserError("CSVファイルが大きすぎます（200MBまで）。ファイルを分けてください。");
  const { text: decoded, isRaw } = decodeText(bytes);
  const text = withLineEnds(decoded);
  if (count(text, '"') % 2 === 1)
    throw new UserError(
      'CSVの引用符（"）が閉じていません。表計算ソフトで開いて保存し直してください。',
    );
  const [delimiter = ","] = DELIMITERS.toSorted((a, b) => count(text, b) - count(text, a));
  const cells = splitCells(text, delimiter);
  if (cells.length > MAX_ROWS)
    throw new UserError(
      `行が多すぎます（${cells.length}行）。読み取れるのは${MAX_ROWS}行までです。`,
    );
  const cellNotes = new Map<number, readonly CellNote[]>();
  // One look at the whole file spares a look at every cell; all that breaks a line is among the controls, but for these two.
  const isPlain = !hasControl(text) && !/[\u2028\u2029]/.test(text);
  const rows = cells.map((line, row) =>
    line.map((cell, column) => {
      const text = isPlain ? cell : withLines(cell.replaceAll(IN_CELL, "\n"));
      const shown = isRaw ? text : removeGuard(text);
      const error = errorWordNote(shown);
      if (isPlain && error === undefined) return shown;
      const found = [...controlNotes(shown), ...(error === undefined ? [] : [error])];
      if (found.length > 0) cellNotes.set(cellKey(row, column), found);
      return shown;
    }),
  );
  return { name: "CSV", isHidden: false, rows, merges: new Map(), cellNotes, notes: [] };
}

/** Stands for a line break within a cell that no quotes protect. */
const IN_CELL = "\0";

/** Line ends as "\n". Where only CR ends lines, as on old Macs, a bare LF is a line break within a cell. */
function withLineEnds(text: string): string {
  if (!text.includes("\r")) return text;
  const unquoted = text.replace(/"[^"]*"/g, "");
  const isMac = /\r(?!\n)/.test(unquoted) && !unquoted.includes("\r\n");
  const lines = isMac && unquoted.includes("\n") ? text.replaceAll("\n", IN_CELL) : text;
  return lines.replace(/\r\n?/g, "\n");
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1;
}
