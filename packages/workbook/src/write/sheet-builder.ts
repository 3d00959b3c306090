import type { CellStyle, CellValue, Cell, MergeRange, WriteSheet } from "hucre";
import { excelText } from "./excel-text.ts";
import { styleFor } from "./cell-styles.ts";

/** A sheet while it is laid out; rows and columns are counted from 0. */
export interface SheetBuilder {
  /** Puts a text into a cell. "" gives an empty cell with the style. */
  readonly put: (row: number, column: number, text: string, style: CellStyle) => void;
  /** Makes a block one cell, both ends inclusive; a block of one cell is left alone. */
  readonly merge: (top: number, left: number, bottom: number, right: number) => void;
  /** Sets the height of a row in points. */
  readonly height: (row: number, points: number) => void;
  /** How tall the sheet is so far, in points. */
  readonly tall: () => number;
  /** The sheet for the library. */
  readonly build: () => Pick<WriteSheet, "rows" | "cells" | "merges" | "rowDefs">;
}

/** Rows without a height of their own take that of the workbook's font. */
const ROW_HEIGHT = 18.75;

/** Starts an empty sheet. */
export function buildSheet(): SheetBuilder {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, { height: number }>();
  return {
    put: (row, column, text, style) => {
      while (rows.length <= row) rows.push([]);
      const line = rows[row] ?? [];
      while (line.length <= column) line.push(null);
      line[column] = text === "" ? null : excelText(text);
      cells.set(`${row},${column}`, { style: styleFor(text, style) });
    },
    merge: (startRow, startCol, endRow, endCol) => {
      if (endRow > startRow || endCol > startCol)
        merges.push({ startRow, startCol, endRow, endCol });
    },
    height: (row, points) => void rowDefs.set(row, { height: Math.round(points * 4) / 4 }),
    tall: () => {
      let points = 0;
      for (let row = 0; row < rows.length; row++) points += rowDefs.get(row)?.height ?? ROW_HEIGHT;
      return points;
    },
    build: () => ({ rows, cells, merges, rowDefs }),
  };
}
