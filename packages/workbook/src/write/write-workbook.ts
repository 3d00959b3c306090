import { parseEditionId, UserError, type Edition } from "@torikumi/record";
import { listOpinions } from "@torikumi/outline";
import type { WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { checkOpinionLengths } from "../opinion/write-opinions.ts";
import { BASE_FONT } from "./cell-styles.ts";
import type { Layout } from "../mapping/layout.ts";
import { citySheets } from "./city/city-sheets.ts";
import { listSheets } from "./list-layout.ts";
import { paperSheets } from "./paper-layout.ts";
import { printNames, withoutPrintNames } from "./print-names.ts";

/** How an edition is laid out, if not as the city's own table: as the paper (one sheet per policy) or as a list (one row per measure). */
export type WorkbookLayout = "paper" | "list";

/** As many sheets as an import accepts: a thousand policies, and what goes with them. */
const MAX_SHEETS = 1_010;
/** Excel's longest cell, in UTF-16 units. */
const MAX_TEXT = 32_767;
const TEXTS = [
  ["goal", "取組内容"],
  ["progress", "取組状況"],
  ["evaluation", "自己評価"],
  ["plan", "今後の取組"],
] as const;

/**
 * Writes an edition as an xlsx file. The same edition gives the same bytes. Every text is stored as a string, never as a formula.
 * Throws a UserError where a text is longer than a cell can be, or where there is nothing to write.
 */
export async function writeWorkbook(
  edition: Edition,
  options: { readonly layout: WorkbookLayout | Layout },
): Promise<Uint8Array> {
  checkLengths(edition);
  checkOpinionLengths(listOpinions(edition));
  const sheets = sheetsOf(edition, options.layout);
  if (sheets.length === 0)
    throw new UserError(
      "取組が1件もないので、書き出せません。表があれば torikumi import で取り込み、なければ torikumi new 1 --title 題名、torikumi new 1-ア、torikumi new 1-ア --department 名称 の順に加えてください。",
    );
  if (sheets.length > MAX_SHEETS)
    throw new UserError(
      `シートが${sheets.length}枚になり、1つのブックに入る${MAX_SHEETS}枚を超えます。一覧の形（list）の表か、CSV を使ってください。`,
    );
  const page = edition.index?.value;
  const year = parseEditionId(page?.id ?? "")?.fiscalYear ?? 2000;
  const date = new Date(Date.UTC(year, 3, 1));
  return writeXlsx({
    sheets: sheets.map(withoutPrintNames),
    namedRanges: sheets.flatMap(printNames),
    defaultFont: BASE_FONT,
    properties: { title: page?.title ?? "", creator: "torikumi", created: date, modified: date },
  });
}

function sheetsOf(edition: Edition, layout: WorkbookLayout | Layout): readonly WriteSheet[] {
  if (layout === "paper") return paperSheets(edition);
  return layout === "list" ? listSheets(edition) : citySheets(edition, layout);
}

function checkLengths(edition: Edition): void {
  for (const [id, { value }] of edition.measures)
    for (const [field, name] of TEXTS)
      if ((value[field]?.length ?? 0) > MAX_TEXT)
        throw new UserError(
          `${id} の${name}が長すぎてセルに入りません（${MAX_TEXT.toLocaleString("ja-JP")}字まで）。短くするか、CSV を使ってください。`,
        );
}
