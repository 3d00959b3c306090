import type { ColumnKey } from "../../layout/heading-words.ts";
import { isCovered, textAt } from "../cells/sheet-table.ts";
import type { TableBlock } from "../tables/table-block.ts";

/** Whether a row of the sheet is a measure of its own, goes on with the one above, or could be either. */
export type Continuation = "new" | "continued" | "unclear" | "looks-continued";

const TEXTS: readonly ColumnKey[] = ["progress", "evaluation", "plan"];

/**
 * Decides by the merged cells whether a row goes on with the measure above. A measure has its category and its three texts
 * for itself: where they are merged with the row above, all or all but one, it is the same measure, split because its text
 * was too long or because every department has a row. A row without a category that nothing merges only looks like it.
 */
export function continuationOf(block: TableBlock, row: number): Continuation {
  const covered = (key: ColumnKey): boolean => {
    const column = block.columns.get(key)?.column;
    return column !== undefined && isCovered(block.table, row, column);
  };
  const own = (key: ColumnKey): string => {
    const column = block.columns.get(key)?.column;
    return column === undefined || covered(key) ? "" : textAt(block.table, row, column).trim();
  };
  const texts = TEXTS.filter((key) => block.columns.has(key));
  const merged = texts.filter(covered);
  if (!block.columns.has("category") || !block.columns.has("goal"))
    return texts.length > 0 && merged.length === texts.length ? "continued" : "new";
  if (own("category") !== "") {
    const isRepeated = own("category") === categoryAbove(block, row);
    const isAll = merged.length === texts.length && covered("goal") && isRepeated;
    return isAll ? "continued" : "new";
  }
  if (own("goal") !== "") return merged.length === texts.length ? "unclear" : "new";
  if (texts.length > 0 && merged.length >= Math.max(1, texts.length - 1)) return "continued";
  if (covered("category") && covered("goal"))
    return merged.length > 0 && (covered("departments") || !block.columns.has("departments"))
      ? "continued"
      : "unclear";
  const filled = [...texts, "departments" as const].some((key) => own(key) !== "");
  return !covered("category") && !covered("goal") && filled ? "looks-continued" : "new";
}

function categoryAbove({ table, columns }: TableBlock, row: number): string {
  const column = columns.get("category")?.column;
  return column === undefined ? "" : textAt(table, row - 1, column).trim();
}
