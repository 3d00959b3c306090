import { UserError } from "@torikumi/record";
import { attribute } from "./sheet-parts.ts";

/** A cell with a value that is a number: its attributes, and the number. Each tag is gone through once, however long it is. */
const CELL = /<(?:\w+:)?c(\s[^<>]*)>\s*<(?:\w+:)?v\s*>\s*(\d+)/g;
const STRING = /<(?:\w+:)?si[\s>/]/g;

/** How many texts the list has that the cells of all sheets point to; without end where the list is not where it usually is. */
export function countStrings(list: string | undefined): number {
  return list === undefined ? Infinity : (list.match(STRING)?.length ?? 0);
}

/** Throws a UserError for a cell that points to a text that is not in the list: it would be read as blank. */
export function checkStrings(sheet: string, count: number): void {
  for (const [, attributes = "", index] of sheet.matchAll(CELL))
    if (Number(index) >= count && attribute(attributes, "t") === "s")
      throw new UserError(
        `セル「${attribute(attributes, "r").slice(0, 20)}」の文字がファイルの中にありません。Excelで開いて保存し直してから、もう一度取り込んでください。`,
      );
}
