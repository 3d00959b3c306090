import { mergeAt, rowTexts } from "../../read/cells/sheet-table.ts";
import { readLabel } from "../../layout/read-label.ts";
import { stairColumns } from "./column-facts.ts";
import { markOf } from "../rows/row-labels.ts";
import type { FoundTable } from "./find-table.ts";

/** A row that holds one text only, and how that is numbered. */
export interface LabelRow {
  readonly text: string;
  readonly mark: string;
}

/** The rows that name levels. Notes are left out. */
export function labelRows(found: FoundTable): readonly LabelRow[] {
  const { table, header, to } = found;
  const stairs = stairColumns(found);
  const labels: LabelRow[] = [];
  for (let row = header.to; row < to; row++) {
    const texts = rowTexts(table, row);
    const [first] = texts;
    if (
      first === undefined ||
      texts.length !== 1 ||
      stairs.has(first.column) ||
      (/^[\s　]*[※＊*(（]注?/u.test(first.text) && !/^[\s　]*[(（][0-9０-９]/u.test(first.text))
    )
      continue;
    const merge = mergeAt(table, row, first.column);
    const isWide = merge !== undefined && merge.right > merge.left && merge.bottom === row;
    const isFollowed = rowTexts(table, row + 1).length > 0;
    const { sign } = readLabel(first.text);
    if (
      first.text.length <= 80 &&
      isFollowed &&
      (isWide || sign !== "" || /^[【■◆●]/u.test(first.text))
    )
      labels.push({ text: first.text, mark: markOf(first.text) });
  }
  return labels;
}
