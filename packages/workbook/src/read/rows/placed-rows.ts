import { draftRows, fieldPlace, type DraftRow } from "./draft-row.ts";
import type { ColumnKey } from "../../layout/heading.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import type { BlockPlace } from "./place-block.ts";
import { placeRow, type RowPlace } from "./row-place.ts";

/** A row that holds a measure, with the policy it belongs to. */
export interface PlacedRow extends RowPlace {
  readonly row: DraftRow;
  /** Whether its table is a list: then the row says what its recommendation and policy are. */
  readonly isListed: boolean;
}

/** Columns without which a table cannot be imported. */
const REQUIRED: readonly (readonly [ColumnKey, string])[] = [
  ["goal", "取組内容"],
  ["progress", "取組状況"],
  ["evaluation", "自己評価"],
  ["plan", "今後の取組"],
  ["category", "取組区分"],
  ["departments", "担当部"],
];

/** Takes a table apart into measures and finds the policy of each. Tells of missing columns and rows without a place. */
export function placedRows(place: BlockPlace, note: NoteSink): readonly PlacedRow[] {
  const { block, policy, kind } = place;
  const missing = REQUIRED.filter(([key]) => !block.columns.has(key)).map(([, name]) => name);
  if (missing.length > 0)
    note({
      severity: "error",
      ...fieldPlace({ block, row: block.headerRow, bottom: block.headerRow }, "goal"),
      message: `表に「${missing.join("」「")}」の列がありません。見出しを確かめてください。`,
    });
  const rows = draftRows(block, note);
  if (kind === "paper" && policy === undefined) return [];
  return rows.flatMap((row) => {
    const placed = placeRow(row, policy, note);
    return placed === undefined ? [] : { ...placed, row, isListed: kind === "list" };
  });
}
