import { cellName } from "../../notes/cell-name.ts";
import type { CellNote, NoteSink } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { columnCells, isCovered, rowTexts, widthOf } from "../cells/sheet-table.ts";
import { columnHeadings, type RowRange } from "../tables/columns/column-headings.ts";
import { squeeze } from "../tables/labels.ts";
import { OUTSIDE } from "../tables/legend.ts";
import { isStrayMeasure, STRAY } from "../tables/stray-measure.ts";
import { repeatedHeader, type TableBlock } from "../tables/table-block.ts";
import { continuationOf } from "./continuation.ts";
import type { DraftRow } from "./draft-row.ts";
import { measuresEnd } from "./measures-end.ts";
import { isField, noMeasure, titlesOf } from "./no-measure.ts";
import { saysContinued } from "./row-signs.ts";
import { noteUnusedColumns } from "./unused-columns.ts";

/** Takes the rows of a table apart into measures. Tells of everything in them that is none, with its first words. */
export function draftRows(block: TableBlock, note: NoteSink): readonly DraftRow[] {
  const { table, body } = block;
  const end = measuresEnd(block);
  const titles = titlesOf(block);
  const rows: DraftRow[] = [];
  const tell = (row: number, found: CellNote): void => noteRow(block, row, found, note);
  for (let row = body.from; row < end; row++) {
    const header = repeatedHeader(block, row);
    if (header > 0) {
      noteBesideHeader(block, { from: row, to: row + header }, note);
      row += header - 1;
      continue;
    }
    const last = rows.at(-1);
    const continuation = last === undefined ? "new" : continuationOf(block, row);
    if (last !== undefined && continuation === "continued") {
      rows[rows.length - 1] = { ...last, bottom: row };
      if (hasOwnField(block, row)) tell(row, JOINED);
      continue;
    }
    const found =
      noMeasure(block, row, titles) ??
      SPLIT[continuation] ??
      (saysContinued(goalAt(block, row)) ? NAMED_AS_CONTINUED : undefined);
    if (found === undefined) {
      if (rowTexts(table, row).length > 0) rows.push({ block, row, bottom: row });
      else noteEmptyRow(block, row, note);
    } else if (rowTexts(table, row).length > 0) tell(row, found);
  }
  for (let row = end; row < body.to; row++)
    if (rowTexts(table, row).length > 0) tell(row, isStrayMeasure(block, row) ? STRAY : BELOW);
  noteUnusedColumns(block, rows, note);
  return rows;
}

const JOINED: CellNote = {
  severity: "info",
  message:
    "結合されたセルから上の行と同じ取組とみて、分かれている欄の文字を改行でつなぎました。別の取組なら結合を解除してください。",
};
const BELOW: CellNote = {
  severity: "warning",
  message:
    "表の下にある文字（注や別の表）は、取組ではないとみて取り込みません。取組なら、空の行を除いて取組区分と担当部を書いてください。",
};
/** What is told of rows of which the merged cells do not say whose they are. */
const SPLIT: Readonly<Record<string, CellNote>> = {
  unclear: {
    severity: "error",
    message:
      "上の行と一部だけが結合されていて、1つの取組の続きか別の取組か決められません。続きなら取組状況・自己評価・今後の取組・取組区分も上の行と結合し、別の取組なら取組区分の結合を解除して書いてください。",
  },
  "looks-continued": {
    severity: "error",
    message:
      "取組内容と取組区分が空の行です。上の取組の続きなら、その文字を上の行のセルに移すか、取組内容と取組区分などを上の行と結合してください。別の取組なら、空の欄を書いてください。",
  },
};

const NAMED_AS_CONTINUED: CellNote = {
  severity: "error",
  message:
    "取組内容に「（続き）」とある行です。上の取組の続きなら、その文字を上の行のセルに移してください。別の取組なら、「（続き）」を除いてください。",
};

function goalAt({ table, columns }: TableBlock, row: number): string {
  return table.rows[row]?.[columns.get("goal")?.column ?? -1] ?? "";
}

function hasOwnField(block: TableBlock, row: number): boolean {
  return rowTexts(block.table, row).some(({ column }) => isField(block, column));
}

/** Where headings stand again, other words can stand beside them. */
function noteBesideHeader({ table, unused }: TableBlock, rows: RowRange, note: NoteSink): void {
  for (const { column, text, heading } of columnHeadings(table, rows)) {
    const before = unused.find((each) => each.column === column)?.text ?? "";
    if (heading !== undefined || squeeze(before).includes(squeeze(text))) continue;
    note({
      severity: "warning",
      sheet: table.name,
      cell: columnCells(table, column, rows),
      quote: shorten(text),
      message: OUTSIDE,
    });
  }
}

function noteRow({ table }: TableBlock, row: number, found: CellNote, note: NoteSink): void {
  const texts = rowTexts(table, row);
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === undefined || last === undefined) return;
  const [from, to] = [cellName(row, first.column), cellName(row, last.column)];
  note({
    ...found,
    sheet: table.name,
    cell: from === to ? from : `${from}:${to}`,
    quote: shorten(texts.map(({ text }) => text.trim()).join(" ")),
  });
}

function noteEmptyRow({ table, columns }: TableBlock, row: number, note: NoteSink): void {
  const column = columns.get("goal")?.column ?? 0;
  if (widthOf(table) === 0 || !isCovered(table, row, column)) return;
  note({
    severity: "warning",
    sheet: table.name,
    cell: cellName(row, column),
    message:
      "取組内容だけが結合されていて、ほかの欄が空の行です。取組として取り込みません。不要なら行を削除してください。",
  });
}
