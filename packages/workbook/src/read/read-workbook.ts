import { parseEditionId, UserError, type Edition, type MeasureId } from "@torikumi/record";
import { sniffFormat } from "../gate/sniff-format.ts";
import type { ImportNote, NoteSink } from "../notes/import-note.ts";
import { orderNotes } from "../notes/summarize-notes.ts";
import { readTableFile } from "./cells/read-table-file.ts";
import type { StrikeRule } from "./cells/shown-cell.ts";
import { collectDraft } from "./draft/collect-draft.ts";
import { repostNotes } from "./draft/repost-notes.ts";
import { importedOpinions } from "../opinion/imported-opinions.ts";
import { isOpinionsSheet } from "../opinion/opinions-sheet.ts";
import { editionFiles } from "./edition/edition-files.ts";
import { editionPage } from "./edition/edition-page.ts";
import { keepExisting } from "./edition/keep-existing.ts";
import { keepRegister } from "./edition/keep-register.ts";
import { isFactsSheet, readFacts } from "./tables/read-facts.ts";
import { usedBlocks } from "./tables/used-blocks.ts";

/** What a workbook becomes. */
export interface ImportResult {
  /** The complete edition, by paths inside its folder; empty where a note is an error, for then nothing may be written. */
  readonly files: ReadonlyMap<string, string>;
  /** The heaviest first, each weight in the order of the sheets. */
  readonly notes: readonly ImportNote[];
}

/** How to import. */
export interface ImportOptions {
  /** Id of the edition that the workbook becomes, e.g. `r7`. */
  readonly editionId: string;
  /** The edition that stands where the files will be written. Its keys and pages are kept. */
  readonly existing?: Edition;
  /** The ids of all published editions: a number that was given once is never given again. */
  readonly published?: Iterable<MeasureId>;
  /** What becomes of letters that are struck through; without a word of it they stop the import. */
  readonly strike?: StrikeRule;
}

/**
 * Reads a workbook (.xlsx, .xls) in the paper's layout or as a list, or a CSV file of such a list, and gives the Markdown files of the edition.
 * Knows no file system: bytes in, texts out. The same bytes always give the same files.
 * Throws a UserError for a file that is broken, hostile, of another kind, or without any table; all else is in the notes.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportResult> {
  const { editionId, existing, published = [], strike = "stop" } = options;
  const editionYear = parseEditionId(editionId)?.fiscalYear;
  if (editionYear === undefined)
    throw new UserError(
      `年度版「${editionId}」の形になっていません。「r7」（令和7年度版）や「r7.1」（その訂正版）のように指定してください。`,
    );
  const notes: ImportNote[] = [];
  const told = new Set<string>();
  const note: NoteSink = (found) => {
    const key = JSON.stringify([found.sheet, found.cell, found.quote, found.message]);
    if (!told.has(key)) notes.push(found);
    told.add(key);
  };
  const { tables, notes: found } = await readTableFile(bytes, { strike });
  for (const each of found) note(each);
  const factsTable = tables.find((table) => isFactsSheet(table) && !table.isHidden);
  const opinionTable = tables.find((table) => isOpinionsSheet(table));
  const blocks = usedBlocks(
    tables.filter((table) => table !== factsTable && table !== opinionTable),
    { editionYear, format: sniffFormat(bytes) },
    note,
  );
  const facts = factsTable === undefined ? undefined : readFacts(factsTable, note);
  const draft = collectDraft(blocks, { facts, existing, published }, note);
  const pages = keepExisting(draft, existing, note);
  const index = editionPage(draft, existing?.index?.value, editionId, note);
  const register = keepRegister(
    { existing: existing?.register?.value, listed: facts?.departments ?? [] },
    draft.measures.values(),
    editionId,
    note,
  );
  const opinions = importedOpinions(draft, { table: opinionTable, existing, editionId }, note);
  for (const each of repostNotes([...draft.measures.values()])) note(each);
  const hasErrors = notes.some(({ severity }) => severity === "error");
  const files = hasErrors
    ? new Map<string, string>()
    : await editionFiles(index, register, { ...pages, opinions }, existing);
  return { files, notes: orderNotes(notes) };
}
