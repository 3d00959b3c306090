import type { Category } from "../../layout/category.ts";
import { cellName } from "../../notes/cell-name.ts";
import type { CellNote, NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { rowTexts } from "../cells/sheet-table.ts";
import { legendMark } from "./labels.ts";
import { isStrayMeasure, STRAY } from "./stray-measure.ts";
import type { TableBlock } from "./table-block.ts";

const ENTRY = /^([^\n:：]{1,20})[:：]([\s\S]*)$/u;
/** Entries that stand on one line: 継続：続ける項目 拡充：広げる項目. */
const NEXT = /[\s、,／/]+(?=[^\s:：、,／/]{1,10}[:：])/u;

/** Reads the legend below a table (`新規：…`, one cell or several). Tells what else stands there. */
export function readLegend(block: TableBlock, note: NoteSink): readonly Category[] {
  const { table, below } = block;
  const categories: Category[] = [];
  let isInLegend = false;
  for (let row = below.from; row < below.to; row++) {
    const told = isStrayMeasure(block, row) ? STRAY : OUTSIDE_NOTE;
    for (const { column, text } of rowTexts(table, row)) {
      const mark = legendMark(text);
      if (mark !== undefined) isInLegend = true;
      const entries = isInLegend ? readEntries(text.slice(mark?.length ?? 0)) : [];
      categories.push(...entries);
      if (mark === undefined && entries.length === 0)
        note({
          ...told,
          sheet: table.name,
          cell: cellName(row, column),
          quote: shorten(text.split("\n")[0] ?? ""),
        });
    }
  }
  return categories;
}

/** What is told of texts around a table that are nothing an edition knows. */
export const OUTSIDE = "表の外にある文字は取り込みません。必要なら表の中の欄に移してください。";
const OUTSIDE_NOTE: CellNote = { severity: "warning", message: OUTSIDE };

function readEntries(text: string): readonly Category[] {
  return text.split("\n").flatMap((line) => {
    const whole = ENTRY.exec(line);
    if (whole === null) return [];
    const parts = line.split(NEXT).map((part) => ENTRY.exec(part));
    const found = parts.length > 1 && !parts.includes(null) ? parts : [whole];
    return found.map((entry) => ({
      name: (entry?.[1] ?? "").trim(),
      description: entry?.[2] ?? "",
    }));
  });
}
