import {
  compareIds,
  parsePolicyId,
  policyOf,
  type Edition,
  type EditionPage,
  type Measure,
  type PolicyId,
} from "@torikumi/record";
import { policyName } from "@torikumi/outline";
import type { WriteSheet } from "hucre";
import { extraColumns, KEY_COLUMNS, type KeyColumn } from "./key-columns.ts";
import { cellName } from "../notes/cell-name.ts";
import { STYLES } from "./cell-styles.ts";
import { textHeadings } from "../layout/column-headings.ts";
import { writeItem } from "../layout/item-mark.ts";
import { ENDED, LEGEND_MARK, type Category } from "../layout/category.ts";
import { putMeasures } from "./paper-rows.ts";
import { PAPER_WIDTHS } from "./paper-widths.ts";
import { writeRecommendationLine } from "../layout/recommendation-line.ts";
import { opinionSheets } from "../opinion/opinions-sheet.ts";
import { buildSheet, type SheetBuilder } from "./sheet-builder.ts";
import { textHeight } from "./text-height.ts";

/** Where the label of the direction begins: column D. */
const RIGHT = 3;
const LAST = 5;
const HEAD_TOP = 3;
/**
 * What a page of A3 landscape holds at the scale that fits the columns, in points: 762 between the margins, at nine tenths.
 * A sheet that is a little taller is printed smaller rather than over two pages, down to seven tenths of that.
 */
const PAGE = 820;
const SMALLEST = 0.7;

/** Lays out one sheet per policy as the paper does, in the order of display. */
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
    ...opinionSheets(edition),
  ];
}

function paperSheet(edition: Edition, policy: PolicyId, measures: readonly Measure[]): WriteSheet {
  const sheet = buildSheet();
  const page = edition.index?.value;
  sheet.put(0, 0, page?.title ?? "", STYLES.title);
  sheet.merge(0, 0, 0, LAST - 1);
  sheet.height(0, 24);
  const header = putHead(sheet, edition, policy) + 1;
  const keys = [...KEY_COLUMNS, ...extraColumns(edition)].filter(({ textOf }) =>
    measures.some((one) => textOf(one) !== ""),
  );
  putHeadings(sheet, header, { page, keys });
  const end = putMeasures(sheet, header + 1, measures, { all: edition.measures, keys });
  const last = putLegend(sheet, end + 1, edition);
  return {
    name: policy,
    ...sheet.build(),
    columns: [...PAPER_WIDTHS, ...keys.map(({ width }) => width)].map((width) => ({ width })),
    pageSetup: {
      paperSize: "a3",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.tall() > PAGE && sheet.tall() <= PAGE / SMALLEST ? 1 : 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
      printArea: `$A$1:$${printedTo(keys)}$${last}`,
      printTitlesRow: `$${header + 1}:$${header + 1}`,
    },
    headerFooter: { oddFooter: `&L${policy}&C&P / &N` },
  };
}

/** The last printed column: the paper's own, or the keys where a measure has some, for they say why it ended and where it went. */
function printedTo(keys: readonly KeyColumn[]): string {
  const last = keys.length === 0 ? LAST : PAPER_WIDTHS.length - 1 + keys.length;
  return cellName(0, last).replace(/\d+$/, "");
}

/** Puts recommendation and direction side by side; gives the first row below them. */
function putHead(sheet: SheetBuilder, edition: Edition, policy: PolicyId): number {
  const { recommendation: number = 0, letter = "" } = parsePolicyId(policy) ?? {};
  const recommendation = edition.recommendations.get(number)?.value;
  const items = recommendation?.items ?? [];
  const direction = edition.policies.get(policy)?.value.direction ?? "";
  const top = HEAD_TOP + 1;
  const bottom = top + Math.max(1, items.length) - 1;
  sheet.put(HEAD_TOP - 1, 0, "検証報告書における提言", STYLES.label);
  sheet.put(HEAD_TOP - 1, RIGHT, "今後の取組の方向性", STYLES.label);
  sheet.put(
    HEAD_TOP,
    0,
    writeRecommendationLine(number, recommendation?.title ?? ""),
    STYLES.plain,
  );
  sheet.merge(HEAD_TOP, 0, HEAD_TOP, RIGHT - 1);
  sheet.put(HEAD_TOP, RIGHT, letter === "" ? "" : policyName(letter), STYLES.plain);
  sheet.merge(HEAD_TOP, RIGHT, HEAD_TOP, LAST);
  const left = widthOf(0, RIGHT - 1);
  const heights: number[] = [];
  for (const [index, item] of items.entries()) {
    const text = writeItem(item, index + 1);
    sheet.put(top + index, 0, text, STYLES.plain);
    sheet.merge(top + index, 0, top + index, RIGHT - 1);
    heights.push(textHeight(text, left));
  }
  sheet.put(top, RIGHT, direction, STYLES.plain);
  sheet.merge(top, RIGHT, bottom, LAST);
  const missing = textHeight(direction, widthOf(RIGHT, LAST)) - heights.reduce((a, b) => a + b, 0);
  for (let row = top; row <= bottom; row++) {
    const own = heights[row - top] ?? 0;
    sheet.height(row, own + Math.max(0, missing) / (bottom - top + 1));
  }
  sheet.height(HEAD_TOP, textHeight(recommendation?.title ?? "", left));
  return bottom + 1;
}

function widthOf(from: number, to: number): number {
  return PAPER_WIDTHS.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
}

function putHeadings(
  sheet: SheetBuilder,
  row: number,
  { page, keys }: { readonly page: EditionPage | undefined; readonly keys: readonly KeyColumn[] },
): void {
  const texts = textHeadings(page?.periods ?? { progress: "", plan: "" }, "\n");
  const headings = [
    texts.goal,
    texts.progress,
    texts.evaluation,
    texts.plan,
    "取組\n区分",
    "担当部",
  ];
  for (const [column, text] of headings.entries()) sheet.put(row, column, text, STYLES.heading);
  sheet.put(row, headings.length, "番号", STYLES.aside);
  for (const [index, { heading }] of keys.entries())
    sheet.put(row, headings.length + 1 + index, heading, STYLES.heading);
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
    last?.name === ENDED.name && last.description === ENDED.description && categories.length > 1;
  return isStandard && !isUsed ? categories.slice(0, -1) : categories;
}
