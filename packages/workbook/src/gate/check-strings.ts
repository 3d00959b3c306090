import { UserError } from "@torikumi/record";

const STRING_CELL =
  /<(?:\w+:)?c\s(?=[^<>]*\bt\s*=\s*["']s["'])[^<>]*?\br\s*=\s*["']([A-Za-z]+\d+)["'][^<>]*>\s*<(?:\w+:)?v\s*>\s*(\d+)/g;
const STRING = /<(?:\w+:)?si[\s>/]/g;

/** How many texts the list has that the cells of all sheets point to; without end where the list is not where it usually is. */
export function countStrings(list: string | undefined): number {
  return list === undefined ? Infinity : (list.match(STRING)?.length ?? 0);
}

/** Throws a UserError for a cell that points to a text that is not in the list: it would be read as blank. */
export function checkStrings(sheet: string, count: number): void {
  for (const [, name = "", index] of sheet.matchAll(STRING_CELL))
    if (Number(index) >= count)
      throw new UserError(
        `セル「${name}」の文字がファイルの中にありません。Excelで開いて保存し直してから、もう一度取り込んでください。`,
      );
}
