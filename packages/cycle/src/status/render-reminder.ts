import { editionName } from "@torikumi/record";
import type { DepartmentStatus } from "./edition-status.ts";

/** What a reminder says beside what is left. */
export interface ReminderOptions {
  readonly edition: string;
  readonly title: string;
}

/** Whether anything is left for a department to do. */
export function hasWork(department: DepartmentStatus): boolean {
  const { unfilled, carried, findings } = department;
  const waiting = unfilled.length + carried.length + unanswered(department).length;
  return waiting + findings.error + findings.warning > 0;
}

/** The opinions that a department has not answered; what it has, waits for others. */
function unanswered({
  opinions,
  answered = [],
}: Pick<DepartmentStatus, "opinions" | "answered">): DepartmentStatus["opinions"] {
  return opinions.filter((id) => !answered.includes(id));
}

/** The text of a mail that reminds a department of what is left. */
export function renderReminder(
  department: DepartmentStatus,
  { edition, title }: ReminderOptions,
): string {
  const { name, measures, filled, unfilled, carried, findings, reply } = department;
  const opinions = unanswered(department);
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
        : [`まだ対応を書いていない意見が ${opinions.length}件あります（${opinions.join("、")}）。`],
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
