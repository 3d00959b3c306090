import { BOARD_COLUMNS, leftOf, type EditionStatus } from "@torikumi/cycle/status";
import { editionName } from "@torikumi/record";
import { renderTable } from "../../terminal/render-table.ts";

/** The board, one line a department, and below it what each has left. */
export function describeStatus(status: EditionStatus, label: string): string {
  const { edition, measures, filled, opinions, departments } = status;
  const hasReplies = departments.some(({ reply }) => reply !== undefined);
  const hasAnswers = departments.some(({ answered }) => answered !== undefined);
  const columns = BOARD_COLUMNS.filter(
    ([name]) => (name !== "回答" || hasReplies) && (name !== "うち対応あり" || hasAnswers),
  );
  const board = renderTable(
    columns.map(([name]) => name),
    departments.map((row) => columns.map(([, , cell]) => cell(row))),
    {
      right: [...columns.keys()].filter(
        (at) => !["担当部", "回答"].includes(columns[at]?.[0] ?? ""),
      ),
    },
  );
  const left = departments.flatMap((row) => {
    const lines = leftOf(row);
    return lines.length === 0 ? [] : ["", row.name, ...lines.map((line) => `  ${line}`)];
  });
  return [
    `${editionName(edition) || label}（${label}）: 取組 ${measures}件のうち ${filled}件が記入済みです。`,
    ...(opinions.open === 0
      ? []
      : [`答えを待つ意見 ${opinions.open}件のうち ${opinions.answered}件に対応が書かれています。`]),
    "",
    board,
    ...(left.length === 0 ? [] : ["", "残っているもの", ...left]),
    "",
  ].join("\n");
}
