import type { Category } from "../../layout/category.ts";
import { cellName } from "../../notes/cell-name.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { widthOf } from "../cells/sheet-table.ts";
import { isLegendMark, rowTexts, type TableBlock } from "./table-block.ts";

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
