import { parseEditionId, UserError } from "@torikumi/record";
import type { ListedOpinion } from "@torikumi/outline";
import { writeXlsx } from "hucre/xlsx";
import { BASE_FONT } from "../write/cell-styles.ts";
import { printNames, withoutPrintNames } from "../write/print-names.ts";
import { opinionsSheet, OPINIONS_SHEET } from "./opinions-sheet.ts";

/** Excel's longest cell, in UTF-16 units. */
const MAX_TEXT = 32_767;

/**
 * Writes opinions and answers as an xlsx file; `edition` dates it, so that the same opinions give the same bytes. Throws a `UserError`
 * where a text is longer than a cell can be.
 */
export async function writeOpinions(
  opinions: readonly ListedOpinion[],
  { edition }: { readonly edition: string },
): Promise<Uint8Array> {
  checkOpinionLengths(opinions);
  const sheet = opinionsSheet(opinions);
  const date = new Date(Date.UTC(parseEditionId(edition)?.fiscalYear ?? 2000, 3, 1));
  return writeXlsx({
    sheets: [withoutPrintNames(sheet)],
    namedRanges: printNames(sheet),
    defaultFont: BASE_FONT,
    properties: { title: OPINIONS_SHEET, creator: "torikumi", created: date, modified: date },
  });
}

/** Throws a `UserError` where a text of an opinion is longer than a cell can be. */
export function checkOpinionLengths(opinions: readonly ListedOpinion[]): void {
  for (const { id, text, response } of opinions)
    if (Math.max(text.length, response.length) > MAX_TEXT)
      throw new UserError(
        `${id} の文が長すぎてセルに入りません（${MAX_TEXT.toLocaleString("ja-JP")}字まで）。短くしてください。`,
      );
}
