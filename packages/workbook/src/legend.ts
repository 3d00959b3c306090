import { cellName } from "./cell-name.ts";
import type { NoteSink } from "./import-note.ts";
import { shorten } from "./shorten.ts";
import { widthOf } from "./sheet-table.ts";
import { isLegendMark, rowTexts, type TableBlock } from "./table-block.ts";

/** A category of the vocabulary with its explanation, as the edition page keeps it. */
export interface Category {
  readonly name: string;
  readonly description: string;
}

/** How the paper marks its legend. */
export const LEGEND_MARK = "【取組区分】";

/** The category that every vocabulary needs and the paper's legend may lack. */
export const ENDED: Category = { name: "終了", description: "取組を終える項目" };

/** The vocabulary of a city whose workbook has no legend. The explanations are ours. */
export const STANDARD_CATEGORIES: readonly Category[] = [
  { name: "新規", description: "新たに取り組む項目" },
  { name: "拡充", description: "これまでの取組を広げる項目" },
  { name: "継続", description: "これまでの取組を続ける項目" },
  ENDED,
];

const ENTRY = /^([^\n:：]{1,20})[:：]([\s\S]*)$/u;

/** Reads the legend below a table (`新規：…`, one cell or several). Tells what else stands there. */
export function readLegend({ table, below }: TableBlock, note: NoteSink): readonly Category[] {
  const width = widthOf(table);
  const categories: Category[] = [];
  let isInLegend = false;
  for (let row = below.from; row < below.to; row++)
    for (const { column, text } of rowTexts(table, row, width)) {
      if (text.trim() === "") continue;
      const [first = "", ...rest] = text.split("\n");
      const isMark = isLegendMark(text);
      if (isMark) isInLegend = true;
      const entries = isInLegend ? (isMark ? rest : [text]).map((line) => ENTRY.exec(line)) : [];
      for (const entry of entries)
        if (entry !== null)
          categories.push({ name: (entry[1] ?? "").trim(), description: entry[2] ?? "" });
      if (!isMark && !entries.some((entry) => entry !== null))
        note({
          severity: "warning",
          sheet: table.name,
          cell: cellName(row, column),
          message: `表の外の文字「${shorten(first)}」は取り込みません。必要なら表の中に移してください。`,
        });
    }
  return categories;
}
