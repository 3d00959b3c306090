import { REQUIRED_COLUMNS } from "../../layout/heading-words.ts";
import type { CellNote } from "../../notes/import-note.ts";
import type { TableBlock } from "./table-block.ts";

/** Of the columns that every measure has, so many are filled in a row that is one. */
const FILLED = 4;
/** Numbers and names are short, what was done is told in sentences; one that ends as such may be short too. */
const SENTENCE = 12;
const SENTENCES = 2;

/** What is told of a row that looks like a measure and stands where none is looked for. */
export const STRAY: CellNote = {
  severity: "error",
  message:
    "取組の行に見えますが、表から離れています（凡例の下、空の行の下など）。取組なら表の終わりに続けて取組区分と担当部も書き、そうでなければ削除してください。",
};

/** Whether a row outside the table has what a measure has: most of its columns, with sentences in them. */
export function isStrayMeasure(
  { table, columns }: Pick<TableBlock, "table" | "columns">,
  row: number,
): boolean {
  const texts = [...REQUIRED_COLUMNS.keys()].flatMap((key) => {
    const column = columns.get(key)?.column;
    const text = column === undefined ? "" : (table.rows[row]?.[column] ?? "").trim();
    return text === "" ? [] : text;
  });
  const sentences = texts.filter((text) => text.length > SENTENCE || text.endsWith("。"));
  return texts.length >= FILLED && sentences.length >= SENTENCES;
}
