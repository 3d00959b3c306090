import { readHeading } from "../../layout/heading.ts";
import { isPeriod } from "../../layout/period.ts";
import { squeeze } from "../../read/tables/labels.ts";
import {
  mergeAt,
  rowTexts,
  textAt,
  widthOf,
  type SheetTable,
} from "../../read/cells/sheet-table.ts";
import { headerAt, type HeaderRows } from "../header-rows.ts";
import { headingKey } from "../layout.ts";

/** A table of an unknown sheet. */
export interface FoundTable {
  readonly table: SheetTable;
  readonly header: HeaderRows;
  /** The last row, exclusive. */
  readonly to: number;
}

/** Headings are looked for in the first rows only, and are short. */
const MAX_ROW = 60;
const MAX_HEADING = 40;
const MAX_HEIGHT = 3;
/** A word that headings of such tables have. */
export const HINT =
  /番号|^no\.?$|目標|施策|方針|項目|事業|取り?組|内容|概要|状況|実績|評価|達成|区分|方向|今後|課題|計画|予定|担当|所管|部署|指標|単位|備考|年度|予算|対応|recommendation|action|measure|progress|result|status|next|plan|department|section/iu;

/** Finds the table of a sheet: the rows that look most like headings, with texts below them. Undefined where none do. */
export function findTable(table: SheetTable): FoundTable | undefined {
  let best: { readonly header: HeaderRows; readonly score: number } | undefined;
  for (let row = 0; row < Math.min(table.rows.length, MAX_ROW); row++)
    for (let height = 1; height <= MAX_HEIGHT; height++) {
      const header = headerAt(table, row, height);
      const score = header === undefined ? 0 : scoreOf(table, header);
      if (header !== undefined && score > (best?.score ?? 0)) best = { header, score };
    }
  return best === undefined ? undefined : { table, header: best.header, to: table.rows.length };
}

/** How many columns are headed by a short text of their own; words that headings have count more, a row more than is needed less. */
function scoreOf(table: SheetTable, { from, to, headings }: HeaderRows): number {
  const width = widthOf(table);
  const below = rowTexts(table, to);
  const texts = headings.filter((text) => text.trim() !== "");
  if (below.length === 0 || texts.length < 3) return 0;
  if (texts.some((text) => text.length > MAX_HEADING * (to - from))) return 0;
  const distinct = new Set(texts.map(headingKey));
  const hinted = [...distinct].filter((text) => HINT.test(text)).length;
  if (hinted < 2) return 0;
  const known = texts.filter((text) => readHeading(text) !== undefined).length;
  if (to - from > 1 && isTitle(table, from)) return 0;
  // A lower row of headings stands under wide cells; a row of measures does not.
  for (let row = from + 1; row < to; row++)
    if (!isLowerHeading(table, row, { from, width })) return 0;
  const isCut = Array.from({ length: width }, (_, column) => mergeAt(table, to - 1, column)).some(
    (merge) => merge !== undefined && merge.right > merge.left && merge.bottom < to,
  );
  return distinct.size + hinted + known - (to - from - 1) - (isCut ? distinct.size / 2 : 0);
}

/** Whether a row can be the lower half of headings: other headings reach down over it, or each text stands under a cell that is wide or blank, or names years. */
function isLowerHeading(
  table: SheetTable,
  row: number,
  { from, width }: { readonly from: number; readonly width: number },
): boolean {
  const own = rowTexts(table, row);
  if (own.length === 0 || own.some(({ text }) => text.length > MAX_HEADING)) return false;
  const reachesDown = Array.from({ length: width }, (_, column) =>
    mergeAt(table, row, column),
  ).some(
    (merge) => merge !== undefined && merge.top < row && merge.top >= from && merge.bottom === row,
  );
  if (reachesDown) return true;
  return own.every(({ column }) => {
    if (isPeriod(squeeze(textAt(table, row - 1, column)).toLowerCase())) return true;
    const above = mergeAt(table, row - 1, column);
    const isWide = above !== undefined && above.right > above.left;
    const isBlank = (table.rows[row - 1]?.[column] ?? "").trim() === "";
    const nextIsBlank = column + 1 < width && (table.rows[from]?.[column + 1] ?? "").trim() === "";
    return isWide || (above === undefined && (isBlank || nextIsBlank));
  });
}

/** Whether a row is no heading over others but a title in one cell, above the first of them. */
function isTitle(table: SheetTable, row: number): boolean {
  const [first, ...others] = rowTexts(table, row);
  return (
    first !== undefined &&
    others.length === 0 &&
    mergeAt(table, row, first.column) === undefined &&
    rowTexts(table, row + 1)[0]?.column === first.column
  );
}
