import type { Edition } from "@torikumi/record";
import type { Cell, WriteSheet } from "hucre";
import { isRisky, STYLES, styleFor } from "./cell-styles.ts";
import { excelText } from "./excel-text.ts";
import { factRows, FACTS_SHEET } from "./fact-rows.ts";
import { listHeadings, listRows } from "./list-rows.ts";
import { buildSheet } from "./sheet-builder.ts";
import { textHeight } from "./text-height.ts";

const WIDTHS = [10, 24, 24, 6, 30, 46, 60, 34, 34, 8, 20, 10, 10, 10, 24, 24, 34];
const FACT_WIDTHS = [16, 40, 60, 12, 12, 30, 24];
/** Rows of a list stay single, for sorting and filtering: a text that needs more than Excel's tallest row is cut on screen. */
const MAX_HEIGHT = 409;
const HEADING_HEIGHT = 39;
/** Repeated in every row and read elsewhere: they do not make a row taller. */
const REPEATED = new Set([1, 2, 4]);
const SETUP = {
  paperSize: "a3",
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** Lays out the edition as a list of measures, with a second sheet for what is not in a row. */
export function listSheets(edition: Edition): readonly WriteSheet[] {
  return [measuresSheet(edition), factsSheet(edition)];
}

/** Cells take the style of their column; only headings and texts that look like formulas have their own. */
function measuresSheet(edition: Edition): WriteSheet {
  const headings = listHeadings(edition);
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map([[0, { height: HEADING_HEIGHT }]]);
  for (const column of headings.keys()) cells.set(`0,${column}`, { style: STYLES.heading });
  const rows = listRows(edition).map((texts, index) => {
    let height = 0;
    for (const [column, text] of texts.entries()) {
      if (!REPEATED.has(column))
        height = Math.max(height, textHeight(text, WIDTHS[column] ?? HEADING_HEIGHT));
      if (isRisky(text))
        cells.set(`${index + 1},${column}`, { style: styleFor(text, STYLES.plain) });
    }
    rowDefs.set(index + 1, { height: Math.min(MAX_HEIGHT, height) });
    return texts.map((text) => (text === "" ? null : excelText(text)));
  });
  return {
    name: "取組一覧",
    rows: [headings.map(excelText), ...rows],
    cells,
    rowDefs,
    columns: WIDTHS.map((width) => ({ width, style: STYLES.plain })),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: { ...SETUP, printTitlesRow: "$1:$1" },
    headerFooter: { oddFooter: "&C&P / &N" },
  };
}

function factsSheet(edition: Edition): WriteSheet {
  const facts = buildSheet();
  for (const [row, texts] of factRows(edition).entries())
    for (const [column, text] of texts.entries())
      facts.put(row, column, text, column === 0 ? STYLES.label : STYLES.plain);
  return {
    name: FACTS_SHEET,
    ...facts.build(),
    columns: FACT_WIDTHS.map((width) => ({ width })),
    pageSetup: SETUP,
  };
}
