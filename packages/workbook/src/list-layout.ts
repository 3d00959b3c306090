import type { Edition } from "@torikumi/record";
import type { WriteSheet } from "hucre";
import { STYLES } from "./cell-styles.ts";
import { factRows, FACTS_SHEET } from "./fact-rows.ts";
import { listHeadings, listRows } from "./list-rows.ts";
import { buildSheet } from "./sheet-builder.ts";
import { textHeight } from "./text-height.ts";

const WIDTHS = [10, 24, 24, 6, 30, 46, 60, 34, 34, 8, 20, 10, 10, 10, 24, 24, 34];
/** Rows of a list stay single, for sorting and filtering: a text that needs more than Excel's tallest row is cut on screen. */
const MAX_HEIGHT = 409;
/** Repeated in every row and read elsewhere: they do not make a row taller. */
const REPEATED = new Set([1, 2, 4]);

/** Lays out the edition as a list of measures, with a second sheet for what is not in a row. */
export function listSheets(edition: Edition): readonly WriteSheet[] {
  const headings = listHeadings(edition);
  const sheet = buildSheet();
  for (const [column, text] of headings.entries()) sheet.put(0, column, text, STYLES.heading);
  sheet.height(0, 39);
  for (const [index, texts] of listRows(edition).entries()) {
    const needs = texts.map((text, column) =>
      REPEATED.has(column) ? 0 : textHeight(text, WIDTHS[column] ?? 10),
    );
    for (const [column, text] of texts.entries()) sheet.put(index + 1, column, text, STYLES.body);
    sheet.height(index + 1, Math.min(MAX_HEIGHT, Math.max(...needs)));
  }
  const facts = buildSheet();
  for (const [row, texts] of factRows(edition).entries())
    for (const [column, text] of texts.entries())
      facts.put(row, column, text, column === 0 ? STYLES.label : STYLES.plain);
  const setup = {
    paperSize: "a3",
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  } as const;
  return [
    {
      name: "取組一覧",
      ...sheet.build(),
      columns: WIDTHS.map((width) => ({ width })),
      freezePane: { rows: 1, columns: 1 },
      pageSetup: { ...setup, printTitlesRow: "$1:$1" },
      headerFooter: { oddFooter: "&C&P / &N" },
    },
    {
      name: FACTS_SHEET,
      ...facts.build(),
      columns: [16, 40, 60, 12, 12, 30, 24].map((width) => ({ width })),
      pageSetup: setup,
    },
  ];
}
