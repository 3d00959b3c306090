import { listOpinions, opinionTable, type ListedOpinion } from "@torikumi/outline";
import type { Edition } from "@torikumi/record";
import type { WriteSheet } from "hucre";
import type { SheetTable } from "../read/cells/sheet-table.ts";
import { STYLES } from "../write/cell-styles.ts";
import { buildSheet } from "../write/sheet-builder.ts";
import { textHeight } from "../write/text-height.ts";

/** The name of the sheet of opinions. */
export const OPINIONS_SHEET = "意見一覧・対応表";

/** Whether a sheet is the one of opinions beside an edition. */
export function isOpinionsSheet({ name, isHidden }: SheetTable): boolean {
  return !isHidden && name.trim() === OPINIONS_SHEET;
}

/** In Excel's units; of columns that are not named the last. */
const WIDTHS: Readonly<Record<string, number>> = {
  意見: 46,
  対応: 46,
  会議: 22,
  担当部: 20,
  見出し: 24,
};
const NARROW = 13;
/** Excel's tallest row, in points. */
const TALLEST = 409;

/** The sheet of an edition's opinions; none where it has none. */
export function opinionSheets(edition: Edition): readonly WriteSheet[] {
  const opinions = listOpinions(edition);
  return opinions.length === 0 ? [] : [opinionsSheet(opinions)];
}

/** Lays out opinions and answers as the table that committees keep, A4 landscape, the headings on every page. */
export function opinionsSheet(opinions: readonly ListedOpinion[]): WriteSheet {
  const { columns, rows } = opinionTable(opinions);
  const widths = columns.map(({ heading }) => WIDTHS[heading] ?? NARROW);
  const sheet = buildSheet();
  for (const [column, { heading }] of columns.entries())
    sheet.put(0, column, heading, STYLES.heading);
  for (const [at, texts] of rows.entries()) {
    for (const [column, text] of texts.entries()) sheet.put(at + 1, column, text, STYLES.body);
    const heights = texts.map((text, column) => textHeight(text, widths[column] ?? NARROW));
    sheet.height(at + 1, Math.min(TALLEST, Math.max(...heights)));
  }
  return {
    name: OPINIONS_SHEET,
    ...sheet.build(),
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$1",
    },
    headerFooter: { oddFooter: "&C&P / &N" },
  };
}
