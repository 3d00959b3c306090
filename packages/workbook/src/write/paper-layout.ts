import {
  compareIds,
  parsePolicyId,
  policyOf,
  type Edition,
  type Measure,
  type PolicyId,
} from "@torikumi/record";
import { policyName } from "@torikumi/outline";
import type { WriteSheet } from "hucre";
import { extraColumns, KEY_COLUMNS, type KeyColumn } from "./key-columns.ts";
import { cellName } from "../notes/cell-name.ts";
import { STYLES } from "./cell-styles.ts";
import { writeItem } from "../layout/item-mark.ts";
import { ENDED_CATEGORY, LEGEND_MARK, type Category } from "../layout/category.ts";
import { factsSheet } from "./facts/facts-sheet.ts";
import { putMeasures } from "./paper-rows.ts";
import { ID_WIDTH, paperColumns, type PaperColumn } from "./paper-columns.ts";
import { writeRecommendationLine } from "../layout/recommendation-line.ts";
import { opinionSheets } from "../opinion/opinions-sheet.ts";
import { buildSheet, type SheetBuilder } from "./sheet-builder.ts";
import { textHeight } from "./text-height.ts";

const HEAD_TOP = 3;
/**
 * What a page of A3 landscape holds at the scale that fits the columns, in points: 762 between the margins, at nine tenths.
 * A sheet that is a little taller is printed smaller rather than over two pages, down to seven tenths of that.
 */
const PAGE = 820;
const SMALLEST = 0.7;

/** Lays out one sheet per policy as the paper does, in the order of display, with the sheet of what the paper does not say, and that of the opinions. */
export function paperSheets(edition: Edition): readonly WriteSheet[] {
  const byPolicy = new Map<PolicyId, Measure[]>([...edition.policies.keys()].map((id) => [id, []]));
  for (const [id, { value }] of edition.measures) {
    const policy = policyOf(id);
    const measures = byPolicy.get(policy) ?? [];
    measures.push(value);
    byPolicy.set(policy, measures);
  }
  const ordered = [...byPolicy].sort(([a], [b]) => compareIds(a, b));
  if (ordered.length === 0) return [];
  return [
    ...ordered.map(([policy, measures]) => paperSheet(edition, policy, measures)),
    factsSheet(edition, "without measures"),
    ...opinionSheets(edition),
  ];
}

function paperSheet(edition: Edition, policy: PolicyId, measures: readonly Measure[]): WriteSheet {
  const sheet = buildSheet();
  const columns = paperColumns(edition);
  sheet.put(0, 0, edition.index?.value.title ?? "", STYLES.title);
  sheet.merge(0, 0, 0, Math.max(0, columns.length - 2));
  sheet.height(0, 24);
  const header = putHead(sheet, edition, { policy, columns }) + 1;
  const keys = [...KEY_COLUMNS, ...extraColumns(edition)].filter(({ textOf }) =>
    measures.some((one) => textOf(one) !== ""),
  );
  putHeadings(sheet, header, { columns, keys });
  const end = putMeasures(sheet, header + 1, measures, { all: edition.measures, columns, keys });
  const last = putLegend(sheet, end + 1, edition);
  return {
    name: policy,
    ...sheet.build(),
    columns: [...columns, { width: ID_WIDTH }, ...keys].map(({ width }) => ({ width })),
    pageSetup: {
      paperSize: "a3",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.tall() > PAGE && sheet.tall() <= PAGE / SMALLEST ? 1 : 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
      printArea: `$A$1:$${printedTo(columns, keys)}$${last}`,
      printTitlesRow: `$${header + 1}:$${header + 1}`,
    },
    headerFooter: { oddFooter: `&L${policy}&C&P / &N` },
  };
}

/** The last printed column: the paper's own, or the keys where a measure has some, for they say why it ended and where it went. */
function printedTo(columns: readonly PaperColumn[], keys: readonly KeyColumn[]): string {
  const last = keys.length === 0 ? columns.length - 1 : columns.length + keys.length;
  return cellName(0, last).replace(/\d+$/, "");
}

/** Puts recommendation and direction side by side; gives the first row below them. */
function putHead(
  sheet: SheetBuilder,
  edition: Edition,
  { policy, columns }: { readonly policy: PolicyId; readonly columns: readonly PaperColumn[] },
): number {
  // Column D of the paper's six.
  const right = Math.max(1, Math.ceil(columns.length / 2));
  const final = Math.max(right, columns.length - 1);
  const { recommendation: number = 0, letter = "" } = parsePolicyId(policy) ?? {};
  const recommendation = edition.recommendations.get(number)?.value;
  const items = recommendation?.items ?? [];
  const direction = edition.policies.get(policy)?.value.direction ?? "";
  const top = HEAD_TOP + 1;
  const bottom = top + Math.max(1, items.length) - 1;
  sheet.put(HEAD_TOP - 1, 0, "検証報告書における提言", STYLES.label);
  sheet.put(HEAD_TOP - 1, right, "今後の取組の方向性", STYLES.label);
  sheet.put(
    HEAD_TOP,
    0,
    writeRecommendationLine(number, recommendation?.title ?? ""),
    STYLES.plain,
  );
  sheet.merge(HEAD_TOP, 0, HEAD_TOP, right - 1);
  sheet.put(HEAD_TOP, right, letter === "" ? "" : policyName(letter), STYLES.plain);
  sheet.merge(HEAD_TOP, right, HEAD_TOP, final);
  const left = widthOf(columns.slice(0, right));
  const heights: number[] = [];
  for (const [index, item] of items.entries()) {
    const text = writeItem(item, index + 1);
    sheet.put(top + index, 0, text, STYLES.plain);
    sheet.merge(top + index, 0, top + index, right - 1);
    heights.push(textHeight(text, left));
  }
  sheet.put(top, right, direction, STYLES.plain);
  sheet.merge(top, right, bottom, final);
  const missing =
    textHeight(direction, widthOf(columns.slice(right))) - heights.reduce((a, b) => a + b, 0);
  for (let row = top; row <= bottom; row++) {
    const own = heights[row - top] ?? 0;
    sheet.height(row, own + Math.max(0, missing) / (bottom - top + 1));
  }
  sheet.height(HEAD_TOP, textHeight(recommendation?.title ?? "", left));
  return bottom + 1;
}

function widthOf(columns: readonly PaperColumn[]): number {
  return Math.max(
    ID_WIDTH,
    columns.reduce((sum, { width }) => sum + width, 0),
  );
}

function putHeadings(
  sheet: SheetBuilder,
  row: number,
  {
    columns,
    keys,
  }: { readonly columns: readonly PaperColumn[]; readonly keys: readonly KeyColumn[] },
): void {
  for (const [column, { heading }] of columns.entries())
    sheet.put(row, column, heading, STYLES.heading);
  sheet.put(row, columns.length, "番号", STYLES.aside);
  for (const [index, { heading }] of keys.entries())
    sheet.put(row, columns.length + 1 + index, heading, STYLES.heading);
  sheet.height(row, 39);
}

/** Puts the legend; gives the number of the last row as Excel counts. */
function putLegend(sheet: SheetBuilder, row: number, edition: Edition): number {
  const categories = printedCategories(edition);
  if (categories.length === 0) return row;
  sheet.put(row, 0, LEGEND_MARK, STYLES.label);
  for (const [index, { name, description }] of categories.entries())
    sheet.put(row + 1 + index, 0, `${name}：${description}`, STYLES.line);
  return row + 1 + categories.length;
}

/**
 * The vocabulary without a 終了 that no measure has: an import puts it back at the end, in the standard wording.
 * Where it stands elsewhere, or is explained otherwise, it is printed, for the import could not know.
 */
function printedCategories(edition: Edition): readonly Category[] {
  const categories = edition.index?.value.categories ?? [];
  const last = categories.at(-1);
  const isUsed = [...edition.measures.values()].some(({ value }) => value.category === last?.name);
  const isStandard =
    last?.name === ENDED_CATEGORY.name &&
    last.description === ENDED_CATEGORY.description &&
    categories.length > 1;
  return isStandard && !isUsed ? categories.slice(0, -1) : categories;
}
