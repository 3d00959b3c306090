import { REQUIRED_COLUMNS } from "../../layout/heading-words.ts";
import type { CellNote } from "../../notes/import-note.ts";
import { isCovered, mergeAt, rowTexts } from "../cells/sheet-table.ts";
import type { TableBlock } from "../tables/table-block.ts";
import {
  isCount,
  isExample,
  isFootnote,
  isPageMark,
  isPageNumber,
  isSameTitle,
} from "./row-signs.ts";

const REMARK: CellNote = {
  severity: "warning",
  message:
    "表の中の見出しや注は、取組の行ではないため取り込みません。必要なら取組の欄に移してください。",
};
const EXAMPLE: CellNote = {
  severity: "warning",
  message: "記入例の行とみて取り込みません。取組なら「例」の字を除いてください。",
};
const TITLE: CellNote = {
  severity: "info",
  message: "ページごとに繰り返される題名やページ番号は取り込みません。",
};
const NUMBER: CellNote = {
  severity: "info",
  message: "番号だけで、ほかの欄が空の行は取り込みません。",
};
const ASIDE: CellNote = {
  severity: "warning",
  message: "取組の欄の外にだけ文字のある行は取り込みません。必要なら取組の欄に移してください。",
};
const ALONE: CellNote = {
  severity: "error",
  message:
    "取組の欄が1つしか書かれていない行です。取組ならほかの欄も書き、見出しや注なら、始めに「※」を付けるか、表の幅に結合するか、表の外に移してください。",
};
/** Why a row is no measure, if that can be seen. */
export function noMeasure(
  block: TableBlock,
  row: number,
  titles: readonly string[],
): CellNote | undefined {
  const { table } = block;
  const texts = rowTexts(table, row);
  const [first] = texts;
  if (first === undefined) return undefined;
  const isTitle = ({ text }: { readonly text: string }): boolean =>
    titles.some((title) => isSameTitle(text, title));
  const isHead = (text: { readonly text: string }): boolean =>
    isTitle(text) || isPageMark(text.text);
  if (texts.every((text) => isHead(text) || isPageNumber(text.text)) && texts.some(isHead))
    return TITLE;
  const fields = texts.filter(({ column }) => isField(block, column));
  const hasShared = [...REQUIRED_COLUMNS.keys()].some((key) => {
    const column = block.columns.get(key)?.column;
    return column !== undefined && isCovered(table, row, column);
  });
  const goal = table.rows[row]?.[block.columns.get("goal")?.column ?? -1] ?? "";
  if ((isFootnote(first.text) || isFootnote(goal)) && fields.length <= 2) return REMARK;
  if (isExample(first.text) || (fields[0] !== undefined && isExample(fields[0].text)))
    return EXAMPLE;
  if (hasShared) return undefined;
  if (fields.length === 0) return texts.every(({ text }) => isCount(text)) ? NUMBER : ASIDE;
  if (texts.length > 1 || fields.length > 1) return undefined;
  const merge = mergeAt(table, row, first.column);
  return merge !== undefined && merge.right > merge.left
    ? REMARK
    : isGoalOnly(block, first.column)
      ? ALONE
      : undefined;
}

/** Whether a column is one of those that every measure has. */
export function isField({ columns }: TableBlock, column: number): boolean {
  return [...REQUIRED_COLUMNS.keys()].some((key) => columns.get(key)?.column === column);
}

function isGoalOnly({ columns }: TableBlock, column: number): boolean {
  return columns.get("goal")?.column === column;
}

/** What stands above the table: it can come again at the head of every page. */
export function titlesOf({ table, above }: TableBlock): readonly string[] {
  const titles: string[] = [];
  for (let row = above.from; row < above.to; row++)
    for (const { text } of rowTexts(table, row)) titles.push(text);
  return titles;
}
