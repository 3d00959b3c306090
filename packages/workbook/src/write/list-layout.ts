import type { Edition } from "@torikumi/record";
import type { Cell, WriteSheet } from "hucre";
import { cellName } from "../notes/cell-name.ts";
import { isRisky, STYLES, styleFor } from "./cell-styles.ts";
import { excelText } from "./excel-text.ts";
import { factsSheet } from "./facts/facts-sheet.ts";
import { KEY_COLUMNS } from "./key-columns.ts";
import { listHeadings, listRows } from "./list-rows.ts";
import { opinionSheets } from "../opinion/opinions-sheet.ts";
import { textHeight } from "./text-height.ts";

const MEASURE_WIDTHS = [10, 30, 40, 6, 46, 46, 60, 34, 34, 8, 20, 14];
const WIDTHS = [...MEASURE_WIDTHS, ...KEY_COLUMNS.map(({ width }) => width), 34];
/** The width of a column of the city's own. */
const EXTRA_WIDTH = 24;
/** From here on columns are optional: those that no measure uses come last, outside the printed area. */
const OPTIONAL = 11;
/** Rows of a list stay single, for sorting and filtering: a text that needs more than Excel's tallest row is cut on screen. */
const MAX_HEIGHT = 409;
const HEADING_HEIGHT = 39;
const SETUP = {
  paperSize: "a3",
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** Lays out the edition as a list of measures, with a second sheet for what is not in a row, and one of the opinions. */
export function listSheets(edition: Edition): readonly WriteSheet[] {
  return [
    measuresSheet(edition),
    factsSheet(edition, "without measures"),
    ...opinionSheets(edition),
  ];
}

/** Cells take the style of their column; only headings and texts that look like formulas have their own. */
function measuresSheet(edition: Edition): WriteSheet {
  const all = listRows(edition);
  const { order, printed } = columnOrder(all, listHeadings(edition).length);
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map([[0, { height: HEADING_HEIGHT }]]);
  for (const column of order.keys()) cells.set(`0,${column}`, { style: STYLES.heading });
  const rows = all.map((row, index) => {
    const texts = inOrder(row, order);
    let height = 0;
    for (const [column, text] of texts.entries()) {
      height = Math.max(height, textHeight(text, WIDTHS[order[column] ?? 0] ?? EXTRA_WIDTH));
      if (isRisky(text))
        cells.set(`${index + 1},${column}`, { style: styleFor(text, STYLES.body) });
    }
    rowDefs.set(index + 1, { height: Math.min(MAX_HEIGHT, height) });
    return texts.map((text) => (text === "" ? null : excelText(text)));
  });
  return {
    name: "取組一覧",
    rows: [inOrder(listHeadings(edition), order).map(excelText), ...rows],
    cells,
    rowDefs,
    columns: order.map((column) => ({ width: WIDTHS[column] ?? EXTRA_WIDTH, style: STYLES.body })),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: {
      ...SETUP,
      printTitlesRow: "$1:$1",
      printArea: `$A$1:$${cellName(rows.length, printed - 1).replace(/\d+$/, "")}$${rows.length + 1}`,
    },
    headerFooter: { oddFooter: "&C&P / &N" },
  };
}

/** The columns as they stand on the sheet, and how many of them are printed. */
function columnOrder(
  rows: readonly (readonly string[])[],
  count: number,
): {
  readonly order: readonly number[];
  readonly printed: number;
} {
  const isUsed = (column: number): boolean =>
    column < OPTIONAL || rows.some((row) => row[column] !== "");
  const all = [...Array.from({ length: count }).keys()];
  const used = all.filter(isUsed);
  return { order: [...used, ...all.filter((column) => !isUsed(column))], printed: used.length };
}

function inOrder(texts: readonly string[], order: readonly number[]): readonly string[] {
  return order.map((column) => texts[column] ?? "");
}
