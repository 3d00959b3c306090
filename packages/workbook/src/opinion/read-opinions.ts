import { UserError, type Opinion } from "@torikumi/record";
import { sniffFormat } from "../gate/sniff-format.ts";
import type { ImportNote } from "../notes/import-note.ts";
import { orderNotes } from "../notes/summarize-notes.ts";
import { readTableFile } from "../read/cells/read-table-file.ts";
import { findOpinionHeader } from "./opinion-columns.ts";
import { mergeOpinions, type MergeOptions } from "./merge-opinions.ts";
import { readOpinionRows } from "./read-opinion-rows.ts";

/** What a table of opinions comes to. */
export interface ReadOpinions {
  /** The opinions that are new or changed; none where a note is an error, for then nothing may be written. */
  readonly opinions: readonly Opinion[];
  readonly notes: readonly ImportNote[];
}

/**
 * Reads the committee's table of opinions and answers (.xlsx, .xls, .csv) and lays it over the opinions that stand. Throws a `UserError`
 * for a file that is broken, hostile or of another kind, and where no visible sheet has headings for 対象 and 意見.
 */
export async function readOpinions(
  bytes: Uint8Array,
  options: MergeOptions,
): Promise<ReadOpinions> {
  const { tables, notes: found } = await readTableFile(bytes, { strike: "stop" });
  const notes = [...found];
  const sheets = tables.flatMap((table) => {
    const header = table.isHidden ? undefined : findOpinionHeader(table);
    return header === undefined ? [] : [{ table, header }];
  });
  if (sheets.length === 0)
    throw new UserError(
      `意見の表が見つかりません。「対象」と「意見」の見出しが同じ行に並ぶ表を探しました${sniffFormat(bytes) === "csv" ? "（文字だけのファイルなので、CSVとして読みました）" : ""}。見出しを確かめてください。`,
    );
  const note = (one: ImportNote): void => void notes.push(one);
  const rows = sheets.flatMap(({ table, header }) => readOpinionRows(table, header, note));
  const opinions = mergeOpinions(rows, options, note);
  const hasErrors = notes.some(({ severity }) => severity === "error");
  return { opinions: hasErrors ? [] : opinions, notes: orderNotes(notes) };
}
