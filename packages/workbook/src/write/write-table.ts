import { parseEditionId } from "@torikumi/record";
import { writeXlsx } from "hucre/xlsx";
import { printNames, withoutPrintNames } from "./print-names.ts";
import { BASE_FONT, STYLES } from "./cell-styles.ts";
import { buildSheet } from "./sheet-builder.ts";
import { textHeight } from "./text-height.ts";

/** A table to print and to keep account in. */
export interface TableWorkbook {
  /** Name of the sheet. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** The edition that dates the file, so that the same table gives the same bytes. */
  readonly edition: string;
  /** The headings, with the width of each column in Excel's units. */
  readonly columns: readonly (readonly [heading: string, width: number])[];
  readonly rows: readonly (readonly string[])[];
}

/** Excel's tallest row, in points. */
const TALLEST = 409;

/** Writes a table as an xlsx file, A4 landscape, the headings on every page. */
export async function writeTable(table: TableWorkbook): Promise<Uint8Array> {
  const { name, title, subtitle, edition, columns, rows } = table;
  const sheet = buildSheet();
  sheet.put(0, 0, title, STYLES.title);
  sheet.put(1, 0, subtitle, STYLES.line);
  for (const [column, [heading]] of columns.entries())
    sheet.put(2, column, heading, STYLES.heading);
  for (const [at, texts] of rows.entries()) {
    for (const [column, text] of texts.entries()) sheet.put(3 + at, column, text, STYLES.body);
    const heights = texts.map((text, column) => textHeight(text, columns[column]?.[1] ?? 10));
    sheet.height(3 + at, Math.min(TALLEST, Math.max(...heights)));
  }
  const list = {
    name,
    ...sheet.build(),
    columns: columns.map(([, width]) => ({ width })),
    freezePane: { rows: 3, columns: 1 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$3:$3",
    },
  } as const;
  const date = new Date(Date.UTC(parseEditionId(edition)?.fiscalYear ?? 2000, 3, 1));
  return writeXlsx({
    sheets: [withoutPrintNames(list)],
    namedRanges: printNames(list),
    defaultFont: BASE_FONT,
    properties: { title, creator: "torikumi", created: date, modified: date },
  });
}
