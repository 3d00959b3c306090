import type { Edition } from "@torikumi/record";
import type { WriteSheet } from "hucre";
import { STYLES } from "../cell-styles.ts";
import { factRows, FACTS_SHEET, type ToldPages } from "./fact-rows.ts";
import { buildSheet } from "../sheet-builder.ts";

const WIDTHS = [16, 40, 60, 12, 12, 30, 24, 20];

/** The sheet beside a list, of what no row of it says. */
export function factsSheet(edition: Edition, pages: ToldPages): WriteSheet {
  const facts = buildSheet();
  for (const [row, texts] of factRows(edition, pages).entries())
    for (const [column, text] of texts.entries())
      facts.put(row, column, text, column === 0 ? STYLES.label : STYLES.plain);
  return {
    name: FACTS_SHEET,
    ...facts.build(),
    columns: WIDTHS.map((width) => ({ width })),
    pageSetup: {
      paperSize: "a3",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}
