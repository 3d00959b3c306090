import type { SheetTable } from "../../read/cells/sheet-table.ts";
import { plainHeading } from "../form-words.ts";

/** Where the headings of a table stand. */
export interface FoundColumns<Key extends string> {
  /** The row of the headings, from 0. */
  readonly row: number;
  /** The column of each heading that is there. */
  readonly columns: Partial<Record<Key, number>>;
}

/** So many rows at the top of a sheet are looked through. */
const SEARCHED = 50;

/** Finds the row that holds the required headings, in whatever order; undefined where there is none. */
export function findColumns<Key extends string>(
  { rows }: SheetTable,
  headings: Readonly<Record<Key, string>>,
  required: readonly NoInfer<Key>[],
): FoundColumns<Key> | undefined {
  const keys = Object.keys(headings) as Key[];
  for (const [row, texts] of rows.slice(0, SEARCHED).entries()) {
    const columns: Partial<Record<Key, number>> = {};
    for (const [column, text] of texts.entries()) {
      const key = keys.find((one) => headings[one] === plainHeading(text));
      if (key !== undefined) columns[key] ??= column;
    }
    if (required.every((key) => columns[key] !== undefined)) return { row, columns };
  }
  return undefined;
}
