import { editionName } from "@torikumi/record";
import type { DepartmentStatus } from "./edition-status.ts";

/** What a reminder says beside what is left. */
export interface ReminderOptions {
  readonly edition: string;
  readonly title: string;
}

/** Whether anything is left for a department to do. */
export function hasWork({ unfilled, carried, findings, opinions }: DepartmentStatus): boolean {
  return unfilled.length + carried.length + opinions.length + findings.error + findings.warning > 0;
}

/** The text of a mail that reminds a department of what is left. */
export function renderReminder(
  { name, measures, filled, unfilled, carried, findings, opinions, reply }: DepartmentStatus,
  { edition, title }: ReminderOptions,
): string {
  const part = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", heading, ...lines.map((line) => `  ${line}`)];
  return [
    `${name} 御中`,
    "",
    `「${title}」の記入についてのお願いです。`,
    `${editionName(edition)}の取組 ${measures}件のうち、記入の済んだものは ${filled}件です。次のものが残っています。`,
    ...part(
      "■ まだ記入のない欄",
      unfilled.map(({ id, fields }) => `${id}  ${fields.join("、")}`),
    ),
    ...part(
      "■ 今後の取組が前年度の文のままの取組（書き直すか、据置理由を書いてください）",
      carried.length === 0 ? [] : [carried.join("、")],
    ),
    ...part(
      "■ 委員会の意見への対応",
      opinions.length === 0
        ? []
        : [`答えを待つ意見が ${opinions.length}件あります（${opinions.join("、")}）。`],
    ),
    ...part(
      "■ 検査の指摘",
      findings.error + findings.warning === 0
        ? []
        : [
            `エラー ${findings.error}件、警告 ${findings.warning}件があります。内容は事務局にお尋ねください。`,
          ],
    ),
    ...(reply?.asked === true && !reply.returned
      ? ["", "お送りした Excel ファイルに記入して、事務局に返送してください。"]
      : []),
    "",
  ].join("\n");
}
