import { parseEditionId, UserError } from "@torikumi/record";
import { writeXlsx } from "hucre/xlsx";
import { BASE_FONT } from "../../write/cell-styles.ts";
import { printNames, withoutPrintNames } from "../../write/print-names.ts";
import type { Inquiry } from "../inquiry.ts";
import { addedSheet } from "./added-sheet.ts";
import { baseSheet } from "./base-sheet.ts";
import { choicesSheet } from "./choices-sheet.ts";
import { coverSheet } from "./cover-sheet.ts";
import { formSheet } from "./form-sheet.ts";

/** Excel's longest cell, in UTF-16 units. */
const MAX_TEXT = 32_767;

/**
 * Writes the workbook of one department as an xlsx file. The same inquiry gives the same bytes. Throws a `UserError` where a text is
 * longer than a cell can be.
 */
export async function writeInquiry(inquiry: Inquiry): Promise<Uint8Array> {
  for (const { id, fields } of inquiry.subjects)
    for (const { name, before, handed } of fields)
      if (Math.max(before.length, handed.length) > MAX_TEXT)
        throw new UserError(
          `${id} の${name}が長すぎてセルに入りません（${MAX_TEXT.toLocaleString("ja-JP")}字まで）。短くしてから、もう一度実行してください。`,
        );
  const { origin, department, choices } = inquiry;
  const sheets = [
    coverSheet(inquiry),
    formSheet(inquiry),
    ...(inquiry.newFields.length === 0 ? [] : [addedSheet(inquiry)]),
    choicesSheet(choices),
    baseSheet(inquiry),
  ];
  const date = new Date(Date.UTC(parseEditionId(origin.edition)?.fiscalYear ?? 2000, 3, 1));
  return writeXlsx({
    sheets: sheets.map(withoutPrintNames),
    namedRanges: sheets.flatMap(printNames),
    defaultFont: BASE_FONT,
    workbookProtection: { lockStructure: true },
    properties: {
      title: `${origin.title}（${department}）`,
      creator: "torikumi",
      created: date,
      modified: date,
    },
  });
}
