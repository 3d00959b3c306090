/** A block of cells by places counted from 0, ends inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const ENDS =
  /^\$?(?:([A-Z]{1,3})\$?([0-9]{1,7})|([A-Z]{1,3})|([0-9]{1,7}))(?::\$?(?:([A-Z]{1,3})\$?([0-9]{1,7})|([A-Z]{1,3})|([0-9]{1,7})))?$/u;

/** Reads a block of cells as Excel writes it: `B9`, `$B$9:$G$11`, `B:B`, `9:11`. Undefined for anything else. */
export function parseRange(text: string): CellRange | undefined {
  const found = ENDS.exec(text.trim());
  if (found === null) return undefined;
  const [, letters, number, column, row, toLetters, toNumber, toColumn, toRow] = found;
  const [left, top] = [letters ?? column, number ?? row];
  const [right, bottom] = [toLetters ?? toColumn ?? left, toNumber ?? toRow ?? top];
  return {
    top: top === undefined ? 0 : Number(top) - 1,
    left: left === undefined ? 0 : columnOf(left),
    bottom: bottom === undefined ? Infinity : Number(bottom) - 1,
    right: right === undefined ? Infinity : columnOf(right),
  };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Whether a cell lies within a block. */
export function isWithin(
  { top, left, bottom, right }: CellRange,
  row: number,
  column: number,
): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
