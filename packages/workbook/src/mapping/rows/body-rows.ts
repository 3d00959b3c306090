import { isCovered, mergeAt, rowTexts, type SheetTable } from "../../read/cells/sheet-table.ts";
import type { RowRange } from "../../read/tables/columns/column-headings.ts";
import type { ColumnUse, Layout } from "../layout.ts";
import { isLegend } from "../legend-words.ts";

/** What a row of a city's table is. */
export type BodyRow =
  | { readonly kind: "measure"; readonly row: number; readonly bottom: number }
  /** Nothing but the names of levels in their columns. */
  | { readonly kind: "levels"; readonly row: number }
  | { readonly kind: "label"; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: "aside" | "legend" | "unclear"; readonly row: number };

const ASIDE =
  /^[\s　]*(?:[※＊*]|[（(]?注[)）0-9０-９]|備考[:：]|出典|資料[:：]|作成[:：]|(?:合|小|総)?計(?:$|[\s　:：]))/u;
/** A note under a table is one text, or its sign and its text: 注1 | 実績は…. */
const MOST_OF_ASIDE = 2;

/** Whether a text is a note under a table or within it. */
export function isAside(text: string): boolean {
  return ASIDE.test(text);
}

/** A row that adds up those above it. */
const TOTAL = /^[\s　]*(?:合|小|総|中|累)?[\s　]*計[\s　]*$/u;

/** Whether a row is no measure but the sum of those above. */
export function isTotal(texts: readonly { readonly text: string }[]): boolean {
  return TOTAL.test(texts[0]?.text ?? "");
}

/** The levels and the id say where a measure stands, not what it is. */
const PLACES: ReadonlySet<string> = new Set(["recommendation", "policy", "id"]);

/** Takes the rows below the headings apart. Rows that the layout skips are left out. */
export function bodyRows(
  table: SheetTable,
  { from, to }: RowRange,
  { uses, layout }: { readonly uses: readonly (ColumnUse | undefined)[]; readonly layout: Layout },
): readonly BodyRow[] {
  const found: BodyRow[] = [];
  for (let row = from; row < to; row++) {
    const texts = rowTexts(table, row);
    const [first] = texts;
    if (first === undefined) continue;
    if (layout.skippedRows.some((word) => first.text.trim().startsWith(word))) continue;
    const content = texts.filter(({ column }) => isContent(uses[column]));
    const last = found.at(-1);
    if (
      isLegend(
        texts.map(({ text }) => text),
        layout,
      )
    )
      found.push({ kind: "legend", row });
    else if (isLabelRow(table, row, { texts, content, layout }))
      found.push({ kind: "label", row, column: first.column, text: first.text.trim() });
    else if (isTotal(texts) || (texts.length <= MOST_OF_ASIDE && ASIDE.test(first.text)))
      found.push({ kind: "aside", row });
    else if (last?.kind === "measure" && continues(table, row, uses))
      found[found.length - 1] = { ...last, bottom: row };
    else if (content.length === 0 && texts.every(({ column }) => isLevel(uses[column])))
      found.push({ kind: "levels", row });
    else if (content.length === 0) found.push({ kind: "aside", row });
    else if (isOnlyDepartments(content, uses) && last?.kind === "measure")
      found.push({ kind: "unclear", row });
    else found.push({ kind: "measure", row, bottom: row });
  }
  return found;
}

function isContent(use: ColumnUse | undefined): boolean {
  if (use === undefined || use.kind === "skipped" || use.kind === "year") return false;
  return use.kind === "extra" || !PLACES.has(use.key);
}

function isLevel(use: ColumnUse | undefined): boolean {
  return use?.kind === "field" && (use.key === "recommendation" || use.key === "policy");
}

type Texts = readonly { readonly column: number; readonly text: string }[];

/** Whether a row says nothing but the name of a level: one text, over many columns or alone in its row. */
function isLabelRow(
  table: SheetTable,
  row: number,
  {
    texts,
    content,
    layout,
  }: { readonly texts: Texts; readonly content: Texts; readonly layout: Layout },
): boolean {
  const [first] = texts;
  const isAsked = layout.recommendations === "小見出し" || layout.policies === "小見出し";
  if (!isAsked || first === undefined || texts.length > 1 || ASIDE.test(first.text)) return false;
  const merge = mergeAt(table, row, first.column);
  const isTall = merge !== undefined && merge.bottom > row;
  const isCut =
    table.merges.size > 0 &&
    [...(table.rows[row] ?? [])].some((_, at) => isCovered(table, row, at));
  return !isTall && !isCut && (content.length === 0 || content[0]?.column === first.column);
}

/**
 * Whether a row goes on with the measure above: merged cells cover all that is a measure's own but the departments, or all but one
 * text, or all of its judgements (the texts may be split over the rows).
 */
function continues(
  table: SheetTable,
  row: number,
  uses: readonly (ColumnUse | undefined)[],
): boolean {
  const own = uses.flatMap((use, column) =>
    isContent(use) && !(use?.kind === "field" && use.key === "departments") ? column : [],
  );
  const covered = own.filter((column) => isCovered(table, row, column));
  const open = own.filter((column) => !covered.includes(column));
  const isSilent = open.every((column) => (table.rows[row]?.[column] ?? "").trim() === "");
  if (covered.length > 0 && isSilent) return true;
  if (isSplitText(table, row, { uses, covered, open })) return true;
  const judged = own.filter((column) => {
    const use = uses[column];
    return use?.kind === "field" && JUDGED.has(use.key);
  });
  return judged.length > 1 && judged.every((column) => covered.includes(column));
}

/** Whether one text of the measure above goes on: merged cells cover all else, what the measure is and who is in charge too. */
function isSplitText(
  table: SheetTable,
  row: number,
  {
    uses,
    covered,
    open,
  }: {
    readonly uses: readonly (ColumnUse | undefined)[];
    readonly covered: readonly number[];
    readonly open: readonly number[];
  },
): boolean {
  const offices = columnsOf(uses, ["departments"]);
  const names = columnsOf(uses, ["goal", "title"]);
  return (
    open.length === 1 &&
    covered.length > 0 &&
    names.length > 0 &&
    names.every((column) => covered.includes(column)) &&
    offices.every((column) => isCovered(table, row, column))
  );
}

function columnsOf(
  uses: readonly (ColumnUse | undefined)[],
  keys: readonly string[],
): readonly number[] {
  return uses.flatMap((use, column) =>
    use?.kind === "field" && keys.includes(use.key) ? column : [],
  );
}

/** What is said once of a measure, however many rows its texts take. */
const JUDGED: ReadonlySet<string> = new Set(["category", "rating", "evaluation", "plan"]);

function isOnlyDepartments(content: Texts, uses: readonly (ColumnUse | undefined)[]): boolean {
  return content.every(({ column }) => {
    const use = uses[column];
    return use?.kind === "field" && use.key === "departments";
  });
}
