import { yearsOf } from "../../layout/period.ts";
import { textAt, type SheetTable } from "../../read/cells/sheet-table.ts";
import type { BodyRow } from "./body-rows.ts";

/**
 * The rows of measures that a later year of the same measure replaces, where a column says which year each row reports. Rows are of one
 * measure where they show the same text in the columns that say what it is.
 */
export function replacedRows(
  table: SheetTable,
  rows: readonly BodyRow[],
  { years, names }: { readonly years: readonly number[]; readonly names: readonly number[] },
): ReadonlySet<number> {
  const replaced = new Set<number>();
  if (years.length === 0) return replaced;
  const yearOf = (row: number): number =>
    Math.max(...years.map((column) => yearsOf(textAt(table, row, column))?.last ?? 0));
  const nameOf = (row: number): string =>
    names.map((column) => textAt(table, row, column).trim()).join("\n");
  let last: number | undefined;
  for (const { kind, row } of rows) {
    if (kind !== "measure") {
      last = undefined;
      continue;
    }
    if (last === undefined || nameOf(last) !== nameOf(row)) last = row;
    else if (yearOf(row) > yearOf(last)) {
      replaced.add(last);
      last = row;
    } else if (yearOf(row) < yearOf(last)) replaced.add(row);
    else last = row;
  }
  return replaced;
}
