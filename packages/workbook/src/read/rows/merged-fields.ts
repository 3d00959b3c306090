import { fieldPlace, type DraftRow } from "./draft-row.ts";
import type { ColumnKey } from "../../layout/heading-words.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { mergeAt, textAt } from "../cells/sheet-table.ts";

/** Fields that are one measure's own: sharing them between measures is worth a word. */
const OWN: readonly (readonly [ColumnKey, string])[] = [
  ["progress", "取組状況"],
  ["evaluation", "自己評価"],
  ["plan", "今後の取組"],
  ["category", "取組区分"],
];

/** The sheet's row where the goal's merged block begins, if that is above this row; else undefined. */
export function goalOwner({ block, row }: DraftRow): number | undefined {
  const column = block.columns.get("goal")?.column;
  const merge = column === undefined ? undefined : mergeAt(block.table, row, column);
  if (merge === undefined || merge.top >= row) return undefined;
  return textAt(block.table, merge.top, merge.left).trim() === "" ? undefined : merge.top;
}

/** Whether the goal's cell reaches over rows of other measures. */
export function isGoalShared({ block, row, bottom }: DraftRow): boolean {
  const column = block.columns.get("goal")?.column;
  const merge = column === undefined ? undefined : mergeAt(block.table, row, column);
  return merge !== undefined && (merge.top < row || merge.bottom > bottom);
}

/** Whether all that a measure says is in cells of the measure above. */
function hasAllTexts({ block, row }: DraftRow): boolean {
  return (["goal", "progress", "evaluation", "plan"] as const).every((key) => {
    const column = block.columns.get(key)?.column;
    const merge = column === undefined ? undefined : mergeAt(block.table, row, column);
    return merge !== undefined && merge.top < row;
  });
}

/** Tells where a merged cell gives the same text to several measures, or to several fields of one. */
export function noteSharedCells(draft: DraftRow, note: NoteSink): void {
  const { block, row, bottom } = draft;
  if (hasAllTexts(draft))
    note({
      severity: "warning",
      ...fieldPlace(draft, "category"),
      message:
        "取組内容・取組状況・自己評価・今後の取組の全てが上の取組と結合されていますが、取組区分が違うので別の取組としました。1つの取組なら、取組区分も上の行と結合してください。",
    });
  for (const [key, name] of OWN) {
    const column = block.columns.get(key)?.column;
    const merge = column === undefined ? undefined : mergeAt(block.table, row, column);
    if (merge === undefined) continue;
    if (merge.top < row || merge.bottom > bottom)
      note({
        severity: "info",
        ...fieldPlace(draft, key),
        message: `${name}のセルが複数の取組にわたって結合されています。それぞれの取組に同じ文字を入れました。`,
      });
    if (merge.right > merge.left)
      note({
        severity: "info",
        ...fieldPlace(draft, key),
        message: `${name}のセルが隣の列と結合されています。結合された欄すべてに同じ文字を入れました。`,
      });
  }
}
