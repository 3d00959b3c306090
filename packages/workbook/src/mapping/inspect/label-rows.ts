import { mergeAt, rowTexts } from "../../read/cells/sheet-table.ts";
import { readLabel } from "../rows/read-label.ts";
import { stairColumns } from "./column-facts.ts";
import type { FoundTable } from "./find-table.ts";

/** How the rows that hold one text only are numbered, one entry a row: `(1)` → `(`, １． → `1`. Notes are left out. */
export function labelRows(found: FoundTable): readonly string[] {
  const { table, header, to } = found;
  const stairs = stairColumns(found);
  const marks: string[] = [];
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
      marks.push(
        /^[\s　]*[(（]/u.test(first.text)
          ? "("
          : /^[\s　]*[①-⑳]/u.test(first.text)
            ? "①"
            : /^[\s　]*(?:ア|イ|ウ)/u.test(first.text)
              ? "ア"
              : "1",
      );
  }
  return marks;
}
