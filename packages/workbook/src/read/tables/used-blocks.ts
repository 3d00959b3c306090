import { UserError } from "@torikumi/record";
import type { FileFormat } from "../../gate/sniff-format.ts";
import { REQUIRED_COLUMNS, type ColumnKey } from "../../layout/heading-words.ts";
import type { CellNote, NoteSink } from "../../notes/import-note.ts";
import { OWN_TABLE_HINT } from "../../notes/own-table-hint.ts";
import { shorten } from "../../notes/shorten.ts";
import { textsOf, type SheetTable } from "../cells/sheet-table.ts";
import { isExampleSheet, isKeptSheet } from "./sheet-kind.ts";
import { findBlocks, type TableBlock } from "./table-block.ts";
import { describeHeader, nearHeader, unreadSheet } from "./unread-sheet.ts";

/** The tables of the visible sheets. Sheets without a table, hidden ones and examples are named. Throws a UserError where none is left. */
export function usedBlocks(
  tables: readonly SheetTable[],
  {
    editionYear,
    format,
    extras,
    absent,
  }: {
    readonly editionYear: number;
    readonly format: FileFormat;
    readonly extras: readonly string[];
    /** What the city does not use. */
    readonly absent: ReadonlySet<ColumnKey>;
  },
  note: NoteSink,
): readonly TableBlock[] {
  const read = tables.map((table) => ({
    table,
    blocks: findBlocks(table, { editionYear, extras, absent }),
  }));
  const used = read.filter(
    ({ table, blocks }) => blocks.length > 0 && !table.isHidden && !isExampleSheet(table, blocks),
  );
  if (used.length === 0) throw new UserError(nothingFound(read, format));
  for (const { table, blocks } of read) {
    const isUsed = used.some((found) => found.table === table);
    if (!isUsed) {
      const texts = textsOf(table);
      const quote = texts === undefined ? {} : { quote: shorten(texts.first) };
      note({ ...quote, ...leftOut(table, blocks), sheet: table.name, cell: texts?.range ?? "" });
    }
    if (isUsed && used.length > 1 && isKeptSheet(table))
      note({ ...KEPT, sheet: table.name, cell: textsOf(table)?.range ?? "" });
    for (const found of table.notes)
      if (isUsed) note(found);
      else if (found.quote !== undefined) note({ ...found, severity: "info" });
  }
  return used.flatMap(({ blocks }) => blocks);
}

const KEPT: CellNote = {
  severity: "error",
  message:
    "名前からは前の年度の表、控え、写しのように見えるシートに、取組の表があります。取り込まないなら非表示にするか削除し、取り込むならシートの名前を変えてください。",
};

function leftOut(table: SheetTable, blocks: readonly TableBlock[]): CellNote {
  if (table.isHidden)
    return blocks.length > 0
      ? {
          severity: "warning",
          message: "非表示のシートは取り込みません。取り込む場合は再表示して保存してください。",
        }
      : { severity: "info", message: "非表示のシートは取り込みません。" };
  if (isExampleSheet(table, blocks))
    return {
      severity: blocks.length > 0 ? "warning" : "info",
      message:
        "記入例や作成要領のシートとみて取り込みません。取組の表なら、シート名や表の上の「記入例」などを除いてください。",
    };
  return unreadSheet(table);
}

function nothingFound(
  read: readonly { readonly table: SheetTable; readonly blocks: readonly TableBlock[] }[],
  format: FileFormat,
): string {
  const left = read.find(({ blocks }) => blocks.length > 0);
  const isCsv = format === "csv";
  const [nearest] = read
    .flatMap(({ table }) => {
      const header = table.isHidden ? undefined : nearHeader(table);
      return header === undefined ? [] : { table, header };
    })
    .toSorted((a, b) => b.header.score - a.header.score);
  return [
    isCsv ? "Excelブックではない文字だけのファイルなので、CSVとして読みました。" : "",
    "取組の表が見つかりません。",
    left === undefined
      ? `「${[...REQUIRED_COLUMNS.values()].join("」「")}」の見出しのうち3つ以上が並ぶ表を探しました。`
      : `取組の表のあるシート「${left.table.name}」は、${left.table.isHidden ? "非表示" : "記入例や作成要領"}のシートなので取り込みません。`,
    left !== undefined && !left.table.isHidden
      ? "取り込む取組なら、シート名や表の上の「記入例」「ひな形」「様式」などの字を除いてください。"
      : "",
    nearest === undefined || left !== undefined
      ? `${isCsv ? "ファイルを間違えていないか、見出しが正しいか" : "シートと見出しを"}確かめてください。`
      : `${isCsv ? "" : `いちばん近いのはシート「${nearest.table.name}」で、`}${describeHeader(nearest.table, nearest.header)}。見出しを直してください。`,
    nearest === undefined || left !== undefined ? "" : OWN_TABLE_HINT,
  ].join("");
}
