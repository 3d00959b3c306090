import type { Edition } from "@torikumi/record";
import type { Cell, WriteSheet } from "hucre";
import { cellName } from "../notes/cell-name.ts";
import { isRisky, STYLES, styleFor } from "./cell-styles.ts";
import { excelText } from "./excel-text.ts";
import { factsSheet } from "./facts/facts-sheet.ts";
import { listColumns, type ListColumn } from "./list-rows.ts";
import { opinionSheets } from "../opinion/opinions-sheet.ts";
import { textHeight } from "./text-height.ts";

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
  const { columns, printed } = orderedColumns(edition);
  const cells = new Map<string, Partial<Cell>>();
  const rowDefs = new Map([[0, { height: HEADING_HEIGHT }]]);
  for (const column of columns.keys()) cells.set(`0,${column}`, { style: STYLES.heading });
  const rows = [...edition.measures.values()].map(({ value }, index) => {
    let height = 0;
    const texts = columns.map(({ textOf, width }, column) => {
      const text = textOf(value);
      height = Math.max(height, textHeight(text, width));
      if (isRisky(text))
        cells.set(`${index + 1},${column}`, { style: styleFor(text, STYLES.body) });
      return text === "" ? null : excelText(text);
    });
    rowDefs.set(index + 1, { height: Math.min(MAX_HEIGHT, height) });
    return texts;
  });
  return {
    name: "取組一覧",
    rows: [columns.map(({ heading }) => excelText(heading)), ...rows],
    cells,
    rowDefs,
    columns: columns.map(({ width }) => ({ width, style: STYLES.body })),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: {
      ...SETUP,
      printTitlesRow: "$1:$1",
      printArea: `$A$1:$${cellName(rows.length, printed - 1).replace(/\d+$/, "")}$${rows.length + 1}`,
    },
    headerFooter: { oddFooter: "&C&P / &N" },
  };
}

/** The columns as they stand on the sheet, and how many of them are printed: those that no measure uses come last. */
function orderedColumns(edition: Edition): {
  readonly columns: readonly ListColumn[];
  readonly printed: number;
} {
  const measures = [...edition.measures.values()];
  const isUsed = ({ isOptional, textOf }: ListColumn): boolean =>
    !isOptional || measures.some(({ value }) => textOf(value) !== "");
  const columns = listColumns(edition);
  const used = columns.filter(isUsed);
  return { columns: [...used, ...columns.filter((one) => !isUsed(one))], printed: used.length };
}
