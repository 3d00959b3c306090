import { allOpinions, parseOpinionId, type Edition, type Opinion } from "@torikumi/record";
import { takenTargets } from "./taken-targets.ts";
import type { NoteSink } from "../notes/import-note.ts";
import type { Draft } from "../read/draft/draft.ts";
import type { SheetTable } from "../read/cells/sheet-table.ts";
import { mergeOpinions } from "./merge-opinions.ts";
import { findOpinionHeader } from "./opinion-columns.ts";
import { readOpinionRows, type OpinionRow } from "./read-opinion-rows.ts";

/** Where the opinions of an edition come from. */
export interface OpinionSources {
  /** The sheet of opinions; without it the column 委員会意見 of the measures speaks. */
  readonly table: SheetTable | undefined;
  readonly existing: Edition | undefined;
  readonly editionId: string;
}

/** The opinions that a workbook of an edition brings or changes. */
export function importedOpinions(
  draft: Draft,
  { table, existing, editionId }: OpinionSources,
  note: NoteSink,
): readonly Opinion[] {
  const opinions = existing === undefined ? [] : allOpinions(existing);
  const header = table && findOpinionHeader(table);
  const rows =
    table !== undefined && header !== undefined
      ? readOpinionRows(table, header, note)
      : columnRows(draft, opinions, editionId);
  const targets = takenTargets({
    ...draft,
    measures: [...draft.measures.values()].map(({ measure }) => measure),
  });
  return mergeOpinions(rows, { editionId, existing: opinions, targets }, note);
}

/** The column 委員会意見 as rows. A cell that shows what stands is none: an export puts all opinions on a measure into one. */
function columnRows(
  { measures }: Draft,
  opinions: readonly Opinion[],
  editionId: string,
): readonly OpinionRow[] {
  return [...measures.values()].flatMap(({ measure, sheet, cell }) => {
    const { id: target, opinion: text = "" } = measure;
    const standing = opinions.filter(
      (one) => one.target === target && parseOpinionId(one.id)?.edition === editionId,
    );
    const shown = standing.map((one) => one.text).join("\n");
    return text === "" || text === shown ? [] : [{ target, text, sheet, cell }];
  });
}
