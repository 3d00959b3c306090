import { editionName } from "@torikumi/record";
import type { TableWorkbook } from "@torikumi/workbook";
import type { DepartmentStatus, EditionStatus } from "./edition-status.ts";

/** The headings of the board, and what stands under each of a department. */
export const BOARD_COLUMNS: readonly (readonly [
  string,
  number,
  (row: DepartmentStatus) => string,
])[] = [
  ["担当部", 26, ({ name }) => name],
  ["回答", 16, ({ reply }) => replyWord(reply)],
  ["取組", 8, ({ measures }) => String(measures)],
  ["記入済み", 10, ({ filled }) => String(filled)],
  ["未記入の欄", 12, ({ unfilled }) => String(unfilled.flatMap(({ fields }) => fields).length)],
  ["前年度のまま", 14, ({ carried }) => String(carried.length)],
  ["エラー", 8, ({ findings }) => String(findings.error)],
  ["警告", 8, ({ findings }) => String(findings.warning)],
  ["意見", 8, ({ opinions }) => String(opinions.length)],
  ["うち対応あり", 14, ({ answered = [] }) => String(answered.length)],
];

/** The board as a table to print, with what waits in its last column. */
export function statusTable(status: EditionStatus, title: string): TableWorkbook {
  const { edition, measures, filled, opinions, departments } = status;
  return {
    name: "進み具合",
    title: `${editionName(edition)}の記入の進み具合`,
    subtitle: `${title}　取組 ${measures}件のうち ${filled}件が記入済み　答えを待つ意見 ${opinions.open}件（うち対応あり ${opinions.answered}件）`,
    edition,
    columns: [
      ...BOARD_COLUMNS.map(([name, width]) => [name, width] as const),
      ["残っているもの", 50],
    ],
    rows: departments.map((row) => [
      ...BOARD_COLUMNS.map(([, , cell]) => cell(row)),
      leftOf(row).join("\n"),
    ]),
  };
}

/** What is left of a department, a line a measure. */
export function leftOf(department: DepartmentStatus): readonly string[] {
  return waitingOf(department).map(({ id, fields }) => `${id} ${fields.join("、")}`);
}

/** The measures of a department that wait, with what of each does. */
export function waitingOf({ unfilled, carried }: DepartmentStatus): DepartmentStatus["unfilled"] {
  const waiting = new Map(unfilled.map(({ id, fields }) => [id, fields]));
  for (const id of carried)
    waiting.set(id, [...(waiting.get(id) ?? []), "今後の取組（前年度のまま）"]);
  return Array.from(waiting, ([id, fields]) => ({ id, fields }));
}

function replyWord(reply: DepartmentStatus["reply"]): string {
  if (reply === undefined) return "";
  if (reply.returned) return reply.answeredOn === "" ? "回答あり" : `回答 ${reply.answeredOn}`;
  return reply.asked ? "照会中" : "照会なし";
}
