import { STANDARD_CATEGORIES } from "../../layout/category.ts";
import { isCovered, rowTexts, textAt, widthOf } from "../cells/sheet-table.ts";
import type { RowRange } from "../tables/columns/column-headings.ts";
import { repeatedHeader, type TableBlock } from "../tables/table-block.ts";

/** Headings of another table are short, and no sentences. */
const MAX_HEADING = 12;

/**
 * The row where the measures of a table end. After a blank row notes can follow, or another table (numbers, a budget):
 * rows without any category or department, or rows that begin with short words in every cell and have no category in
 * common with those before and none of the paper. What stands below the headings again is the same table.
 */
export function measuresEnd(block: TableBlock): number {
  const [first, ...rest] = chunks(block);
  if (first === undefined) return block.body.to;
  const known = new Set([
    ...STANDARD_CATEGORIES.map(({ name }) => name),
    ...fieldTexts(block, "category", first),
  ]);
  const hasCategories = fieldTexts(block, "category", first).length > 0;
  let end = first.to;
  for (const chunk of rest) {
    if (hasCategories && isOther(block, chunk, known)) continue;
    for (const category of fieldTexts(block, "category", chunk)) known.add(category);
    end = chunk.to;
  }
  return end;
}

/** The runs of rows that no blank row parts. */
function chunks({ table, body }: TableBlock): readonly RowRange[] {
  const width = widthOf(table);
  const isBlank = (row: number): boolean => {
    if (rowTexts(table, row).length > 0) return false;
    for (let column = 0; column < width; column++)
      if (isCovered(table, row, column) && textAt(table, row, column).trim() !== "") return false;
    return true;
  };
  const found: { from: number; to: number }[] = [];
  for (let row = body.from; row < body.to; row++) {
    const last = found.at(-1);
    if (isBlank(row)) continue;
    if (last !== undefined && last.to === row) last.to = row + 1;
    else found.push({ from: row, to: row + 1 });
  }
  return found;
}

function isOther(block: TableBlock, chunk: RowRange, known: ReadonlySet<string>): boolean {
  if (repeatedHeader(block, chunk.from) > 0) return false;
  const categories = fieldTexts(block, "category", chunk);
  if (categories.length === 0) return fieldTexts(block, "departments", chunk).length === 0;
  for (let row = chunk.from; row < chunk.to; row++) {
    const texts = rowTexts(block.table, row);
    if (texts.length > 1)
      return (
        texts.every(({ text }) => text.length <= MAX_HEADING && !text.trim().endsWith("。")) &&
        categories.every((category) => !known.has(category))
      );
  }
  return false;
}

function fieldTexts(
  { table, columns }: TableBlock,
  key: "category" | "departments",
  { from, to }: RowRange,
): readonly string[] {
  const column = columns.get(key)?.column;
  if (column === undefined) return [];
  const rows = Array.from({ length: to - from }, (_, index) => from + index);
  return rows.map((row) => (table.rows[row]?.[column] ?? "").trim()).filter((text) => text !== "");
}
