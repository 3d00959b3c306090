import { readHeading } from "../../layout/heading.ts";
import { HINT } from "./find-table.ts";
import { rowTexts, type SheetTable } from "../../read/cells/sheet-table.ts";

/** The names of fields that stand beside or above their contents, on sheets with one measure each. */
const FIELD =
  /(?:番号|名称|名|目標|施策|方針|内容|概要|状況|実績|評価|理由|課題|方向性?|計画|予定|部署|担当者?|指標|予算額?|備考|時期|期間|対象)$/u;
const LONGEST = 14;
/** So many names of fields make a sheet one of this kind, and more such words than that in one row are headings. */
const [FEWEST, MOST_IN_ROW] = [4, 2];

/**
 * The names of the fields of a sheet in which each stands beside or above its content (調書), from top to bottom; none for a table, of
 * which the headings stand in one row.
 */
export function cardLabels(table: SheetTable): readonly string[] {
  const rows = table.rows.map((_, row) =>
    rowTexts(table, row)
      .map(({ text }) => text.replace(/\s+/gu, ""))
      .filter((text) => text.length <= LONGEST),
  );
  const labels = [...new Set(rows.flat().filter(isField))];
  const isTable = rows.some(
    (texts) => texts.filter((text) => HINT.test(text)).length > MOST_IN_ROW,
  );
  return isTable || labels.length < FEWEST ? [] : labels;
}

function isField(text: string): boolean {
  return !text.includes("。") && (readHeading(text) !== undefined || FIELD.test(text));
}
