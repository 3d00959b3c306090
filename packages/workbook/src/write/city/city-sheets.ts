import type { Edition } from "@torikumi/record";
import type { WriteSheet } from "hucre";
import type { Layout } from "../../mapping/layout.ts";
import { opinionSheets } from "../../opinion/opinions-sheet.ts";
import { STYLES } from "../cell-styles.ts";
import { factsSheet } from "../facts/facts-sheet.ts";
import { buildSheet } from "../sheet-builder.ts";
import { textHeight } from "../text-height.ts";
import { cityTables, type CityTable } from "./city-tables.ts";

/** Excel's tallest row, in points. */
const TALLEST = 409;
const TITLE_HEIGHT = 26;
const [NARROWEST, WIDEST] = [7, 46];

/** Lays out an edition in the headings and levels of the city's own table, with the sheet of what is not in a row, and that of the opinions. */
export function citySheets(edition: Edition, layout: Layout): readonly WriteSheet[] {
  const title = edition.index?.value.title ?? "";
  return [
    ...cityTables(edition, layout).map((table) => tableSheet(table, title)),
    factsSheet(edition, "all"),
    ...opinionSheets(edition),
  ];
}

function tableSheet({ name, above, headings, rows }: CityTable, title: string): WriteSheet {
  const sheet = buildSheet();
  const widths = widthsOf(headings, rows);
  const heads = [title, ...above];
  for (const [row, text] of heads.entries())
    sheet.put(row, 0, text, row === 0 ? STYLES.title : STYLES.label);
  sheet.height(0, TITLE_HEIGHT);
  const top = heads.length;
  for (const [column, heading] of headings.entries())
    sheet.put(top, column, heading, STYLES.heading);
  const tall = (texts: readonly string[]): number =>
    Math.min(
      TALLEST,
      Math.max(0, ...texts.map((text, at) => textHeight(text, widths[at] ?? WIDEST))),
    );
  sheet.height(top, tall(headings));
  for (const [index, row] of rows.entries()) {
    const at = top + 1 + index;
    if (row.kind === "label") {
      sheet.put(at, 0, row.text, STYLES.label);
      continue;
    }
    for (const [column, text] of row.texts.entries()) sheet.put(at, column, text, STYLES.body);
    sheet.height(at, tall(row.texts));
  }
  return {
    name,
    ...sheet.build(),
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: top + 1, columns: 0 },
    pageSetup: {
      paperSize: "a3",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${top + 1}:$${top + 1}`,
    },
    headerFooter: { oddFooter: "&C&P / &N" },
  };
}

/** As wide as the texts need, within bounds. */
function widthsOf(headings: readonly string[], rows: CityTable["rows"]): readonly number[] {
  return headings.map((heading, column) => {
    const lengths = rows.flatMap((row) =>
      row.kind === "label" ? [] : (row.texts[column] ?? "").split("\n").map(({ length }) => length),
    );
    const longest = Math.max(
      ...heading.split("\n").map(({ length }) => Math.min(length, 8)),
      0,
      ...lengths,
    );
    return Math.min(WIDEST, Math.max(NARROWEST, longest * 2 + 2));
  });
}
