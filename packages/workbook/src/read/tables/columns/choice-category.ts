import { NEW, EXPANDED, CONTINUED, ENDED } from "@torikumi/record";
import { choiceWord, isChoiceMark } from "../../../layout/choice-mark.ts";
import type { SheetTable } from "../../cells/sheet-table.ts";
import type { ChosenColumns, UnusedColumn } from "./choose-columns.ts";

/** What stands in a box that is not ticked. */
const UNTICKED = /^[□☐◻⬜▢]?$/u;
const WORDS: ReadonlySet<string> = new Set([NEW, EXPANDED, CONTINUED, ENDED]);

/**
 * Reads columns side by side that are headed 新規, 拡充 … and hold nothing but signs as the one column of categories: its cells are the
 * words with their signs, `✓拡充`. Gives the table and the columns as they are where there is a column of categories, or none such.
 */
export function withChosenCategory<Chosen extends ChosenColumns>(
  table: SheetTable,
  chosen: Chosen,
  from: number,
): { readonly table: SheetTable; readonly chosen: Chosen } {
  const as = { table, chosen };
  if (chosen.columns.has("category")) return as;
  const choices = chosen.unused.filter(({ text }) => WORDS.has(choiceWord(text)));
  const [first] = choices;
  const isBeside = choices.every(({ column }, place) => column === (first?.column ?? 0) + place);
  const isUnique = new Set(choices.map(({ text }) => choiceWord(text))).size === choices.length;
  if (first === undefined || choices.length < 2 || !isBeside || !isUnique) return as;
  const to = signsEnd(table, choices, from);
  const rows = table.rows.map((cells, row) =>
    row < from || row >= to ? cells : withChoice(cells, choices, first.column),
  );
  if (rows.every((cells, row) => cells[first.column] === table.rows[row]?.[first.column]))
    return as;
  const column = { ...first, key: "category", period: "", isExact: true } as const;
  return {
    table: { ...table, rows },
    chosen: {
      ...chosen,
      columns: new Map([...chosen.columns, ["category", column]]),
      unused: chosen.unused.filter((one) => !choices.includes(one)),
    },
  };
}

/** Up to which row there is nothing but signs in the columns, or their headings again. */
function signsEnd(table: SheetTable, choices: readonly UnusedColumn[], from: number): number {
  const isOther = (cells: readonly string[]): boolean =>
    choices.some(({ column, text }) => {
      const own = (cells[column] ?? "").trim();
      return !UNTICKED.test(own) && !isChoiceMark(own) && own !== choiceWord(text);
    });
  const end = table.rows.findIndex((cells, row) => row >= from && isOther(cells));
  return end === -1 ? table.rows.length : end;
}

function withChoice(
  cells: readonly string[],
  choices: readonly UnusedColumn[],
  first: number,
): readonly string[] {
  const ticked = choices.flatMap(({ column, text }) => {
    const own = (cells[column] ?? "").trim();
    return isChoiceMark(own) ? `${own}${choiceWord(text)}` : [];
  });
  const isHeading = choices.some(({ column, text }) => cells[column]?.trim() === choiceWord(text));
  return isHeading || cells.length <= first ? cells : cells.with(first, ticked.join(" "));
}
