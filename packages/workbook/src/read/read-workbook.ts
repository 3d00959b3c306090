import {
  compareIds,
  parseEditionId,
  UserError,
  type Edition,
  type MeasureId,
} from "@torikumi/record";
import { sniffFormat } from "../gate/sniff-format.ts";
import { REQUIRED_COLUMNS } from "../layout/heading-words.ts";
import type { ImportNote, NoteSink } from "../notes/import-note.ts";
import { OWN_TABLE_HINT } from "../notes/own-table-hint.ts";
import { orderNotes } from "../notes/summarize-notes.ts";
import { readTableFile } from "./cells/read-table-file.ts";
import type { StrikeRule } from "./cells/shown-cell.ts";
import { applyLayout } from "../mapping/apply-layout.ts";
import type { Layout } from "../mapping/layout.ts";
import { movedLayout } from "../mapping/columns/moved-layout.ts";
import { shorten } from "../notes/shorten.ts";
import type { Draft } from "./draft/draft.ts";
import { collectDraft } from "./draft/collect-draft.ts";
import { repostNotes } from "./draft/repost-notes.ts";
import { importedOpinions } from "../opinion/imported-opinions.ts";
import { isOpinionsSheet } from "../opinion/opinions-sheet.ts";
import { editionFiles } from "./edition/edition-files.ts";
import { editionPage } from "./edition/edition-page.ts";
import { keepExisting } from "./edition/keep-existing.ts";
import { keepRegister } from "./edition/keep-register.ts";
import { isFactsSheet, readFacts } from "./tables/read-facts.ts";
import type { TableBlock } from "./tables/table-block.ts";
import { usedBlocks } from "./tables/used-blocks.ts";

/** What a workbook becomes. */
export interface ImportResult {
  /** The complete edition, by paths inside its folder; empty where a note is an error, for then nothing may be written. */
  readonly files: ReadonlyMap<string, string>;
  /** The heaviest first, each weight in the order of the sheets. */
  readonly notes: readonly ImportNote[];
  /** Each measure of the workbook, in the order of ids, with the cells that made it. */
  readonly measures: readonly ImportedMeasure[];
  /** What to do where the headings of the table seem to be a city's own and no layout says how to read them. */
  readonly hint?: string;
}

/** A measure of a workbook before it is written. */
export interface ImportedMeasure {
  readonly id: MeasureId;
  /** Its title, or the first words of its goal. */
  readonly title: string;
  readonly cells: readonly {
    readonly field: string;
    readonly sheet: string;
    readonly cell: string;
  }[];
}

/** How to import. */
export interface ImportOptions {
  /** Id of the edition that the workbook becomes, e.g. `r7`. */
  readonly editionId: string;
  /** The edition that stands where the files will be written. Its keys and pages are kept. */
  readonly existing?: Edition;
  /** The ids of all published editions: a number that was given once is never given again. */
  readonly published?: Iterable<MeasureId>;
  /** How a city's own table is read; a file without its headings is read by those of torikumi. */
  readonly layout?: Layout;
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
  const layout = options.layout && movedLayout(options.layout, editionId);
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
  const sheets = tables.filter((table) => table !== factsTable && table !== opinionTable);
  const facts = factsTable === undefined ? undefined : readFacts(factsTable, note);
  const applied =
    layout === undefined
      ? undefined
      : applyLayout(
          sheets,
          { layout, existing, told: facts, own: facts && (facts.own ?? {}) },
          note,
        );
  const before = facts === undefined ? existing?.index?.value : facts.own;
  const extras = (before?.extras ?? existing?.index?.value.extras ?? []).map(({ name }) => name);
  const blocks =
    applied === undefined
      ? usedBlocks(
          sheets,
          { editionYear, format: sniffFormat(bytes), extras, absent: new Set(before?.unused) },
          note,
        )
      : [applied.block];
  const noteRow = applied?.noteFor(note) ?? note;
  const context = { facts, existing, layout: applied, published, editionId };
  const draft = collectDraft(blocks, context, noteRow);
  const pages = keepExisting(draft, existing, note);
  const index = editionPage(draft, existing?.index?.value, editionId, note);
  const register = keepRegister(
    { existing: existing?.register?.value, listed: facts?.departments ?? [] },
    draft.measures.values(),
    editionId,
    noteRow,
  );
  const opinions = importedOpinions(draft, { table: opinionTable, existing, editionId }, noteRow);
  for (const each of repostNotes([...draft.measures.values()])) noteRow(each);
  const hasErrors = notes.some(({ severity }) => severity === "error");
  const files = hasErrors
    ? new Map<string, string>()
    : await editionFiles(index, register, { ...pages, opinions }, existing);
  const cellOf = applied?.originOf ?? ((place: CellPlace): CellPlace => place);
  const isOwnTable = applied === undefined && blocks.some(lacksColumns);
  return {
    files,
    notes: orderNotes(notes),
    measures: previewed(draft, cellOf),
    ...(hasErrors && isOwnTable && { hint: OWN_TABLE_HINT }),
  };
}

interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** Whether a table has no column for something that every measure of torikumi has. */
function lacksColumns({ columns }: TableBlock): boolean {
  return [...REQUIRED_COLUMNS.keys()].some((key) => !columns.has(key));
}

function previewed(
  { measures }: Draft,
  cellOf: (place: CellPlace) => CellPlace | undefined,
): readonly ImportedMeasure[] {
  return [...measures]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, { measure, cells }]) => ({
      id,
      title: measure.title ?? shorten(measure.goal),
      cells: [...cells].flatMap(([field, place]) => {
        const found = cellOf(place);
        return found === undefined ? [] : { field, ...found };
      }),
    }));
}
