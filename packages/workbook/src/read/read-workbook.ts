import { parseEditionId, UserError, type Edition } from "@torikumi/record";
import { collectDraft } from "./draft/collect-draft.ts";
import { csvTable } from "./cells/csv-table.ts";
import { editionFiles } from "./edition/edition-files.ts";
import { editionPage } from "./edition/edition-page.ts";
import type { ImportNote, NoteSink } from "../notes/import-note.ts";
import { keepExisting } from "./edition/keep-existing.ts";
import { keepRegister } from "./edition/keep-register.ts";
import { isFactsSheet, readFacts } from "./rows/read-facts.ts";
import { readTables } from "./cells/read-tables.ts";
import { repostNotes } from "./draft/repost-notes.ts";
import type { SheetTable } from "./cells/sheet-table.ts";
import { sniffFormat } from "../gate/sniff-format.ts";
import { findBlocks, type TableBlock } from "./rows/table-block.ts";

/** What a workbook becomes. */
export interface ImportResult {
  /** The complete edition, by paths inside its folder; empty where a note is an error, for then nothing may be written. */
  readonly files: ReadonlyMap<string, string>;
  /** In the order of the sheets. */
  readonly notes: readonly ImportNote[];
}

/** How to import. */
export interface ImportOptions {
  /** Id of the edition that the workbook becomes, e.g. `r7`. */
  readonly editionId: string;
  /** The edition that stands where the files will be written. Its keys and pages are kept. */
  readonly existing?: Edition;
}

const HEADINGS = "「取組内容」「取組状況」「自己評価」「今後の取組」「取組区分」「担当部」";

/**
 * Reads a workbook (.xlsx) in the paper's layout or as a list, or a CSV file of such a list, and gives the Markdown files of the edition.
 * Knows no file system: bytes in, texts out. The same bytes always give the same files.
 * Throws a UserError for a file that is broken, hostile, of another kind, or without any table; all else is in the notes.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportResult> {
  const { editionId, existing } = options;
  if (parseEditionId(editionId) === undefined)
    throw new UserError(
      `年度版「${editionId}」の形になっていません。「r7」（令和7年度版）や「r7.1」（その訂正版）のように指定してください。`,
    );
  const notes: ImportNote[] = [];
  const told = new Set<string>();
  const note: NoteSink = (found) => {
    const key = JSON.stringify([found.sheet, found.cell, found.message]);
    if (!told.has(key)) notes.push(found);
    told.add(key);
  };
  const tables = await tablesOf(bytes, notes);
  const factsTable = tables.find((table) => isFactsSheet(table) && !table.isHidden);
  const blocks = usedBlocks(
    tables.filter((table) => table !== factsTable),
    sniffFormat(bytes),
    note,
  );
  const facts = factsTable === undefined ? undefined : readFacts(factsTable, note);
  const draft = collectDraft(blocks, { facts, existing }, note);
  const pages = keepExisting(draft, existing, note);
  const index = editionPage(draft, existing?.index?.value, editionId, note);
  const register = keepRegister(
    { existing: existing?.register?.value, listed: facts?.departments ?? [] },
    draft.measures.values(),
    editionId,
    note,
  );
  notes.push(...repostNotes([...draft.measures.values()]));
  const hasErrors = notes.some(({ severity }) => severity === "error");
  const files = hasErrors
    ? new Map<string, string>()
    : editionFiles(index, register, pages, existing);
  return { files, notes };
}

async function tablesOf(bytes: Uint8Array, notes: ImportNote[]): Promise<readonly SheetTable[]> {
  if (sniffFormat(bytes) === "csv") return [csvTable(bytes)];
  const { tables, notes: found } = await readTables(bytes);
  notes.push(...found);
  return tables;
}

/** The tables of the visible sheets. Sheets without a table, and hidden ones, are named. */
function usedBlocks(
  tables: readonly SheetTable[],
  format: "xlsx" | "csv",
  note: NoteSink,
): readonly TableBlock[] {
  const used: TableBlock[] = [];
  for (const table of tables) {
    const blocks = findBlocks(table);
    if (blocks.length > 0 && !table.isHidden) {
      used.push(...blocks);
      for (const found of table.notes) note(found);
    } else
      note({
        severity: blocks.length > 0 ? "warning" : "info",
        sheet: table.name,
        cell: "",
        message:
          blocks.length > 0
            ? "非表示のシートは取り込みません。取り込む場合は再表示して保存してください。"
            : "取組の表が見つからないシートです。取り込みません。",
      });
  }
  if (used.length === 0)
    throw new UserError(
      `${format === "csv" ? "Excelブックではない文字だけのファイルなので、CSVとして読みました。" : ""}取組の表が見つかりません。${HEADINGS}の見出しのうち3つ以上が1行に並ぶ表を探しました。${format === "csv" ? "ファイルを間違えていないか、見出しが正しいか" : "シートと見出しを"}確かめてください。`,
    );
  return used;
}
