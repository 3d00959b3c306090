import { makeInquiries } from "@torikumi/cycle/inquiry";
import { editionName } from "@torikumi/record";
import { renderTable } from "../../terminal/render-table.ts";
import { refuseInEdition } from "../../terminal/refuse-in-edition.ts";
import { startProgress } from "../../terminal/progress.ts";
import type { World } from "../../world.ts";

/** Flags of `inquiry make`. */
export interface InquiryMakeFlags {
  readonly into: string;
  readonly until?: string;
  readonly contact?: string;
  readonly department?: readonly string[];
}

/** Makes the departments' workbooks and says who got what. */
export async function runInquiryMake(
  this: World,
  flags: InquiryMakeFlags,
  edition?: string,
): Promise<void> {
  const { into, until, contact, department: departments = [] } = flags;
  refuseInEdition({ into }, this);
  const progress = await startProgress(this, "年度版を読んでいます");
  const made = await makeInquiries(this, {
    edition,
    into,
    until,
    contact,
    departments,
    note: progress.step,
  }).finally(progress.stop);
  const rows = made.inquiries.map(({ department, file, measures, shared, opinions }) => [
    department,
    String(measures.length),
    String(shared.length),
    String(opinions),
    file,
  ]);
  await this.write(
    [
      `${editionName(made.edition)}の照会を ${made.folder} に作りました（${made.inquiries.length}の担当部）。`,
      "",
      renderTable(["担当部", "取組", "うち共管", "意見", "ファイル"], rows, { right: [1, 2, 3] }),
      "",
      `送った先の一覧: ${made.folder}/${made.overview}`,
      "",
    ].join("\n"),
  );
  if (made.nobody.length > 0)
    this.note(
      `注意: 担当部のない取組が${made.nobody.length}件あり、誰にも照会していません（${made.nobody.join("、")}）。`,
    );
  if (made.unasked.length > 0)
    this.note(
      `注意: 答える担当部の分からない意見が${made.unasked.length}件あり、誰にも照会していません（${made.unasked.join("、")}）。取組の「前身」か「統合先」に元の番号を書くか、事務局が意見のページで答えてください。`,
    );
  this.note(
    "次は、ファイルを担当部に送り、返ってきたものを1つのフォルダーに集めて torikumi inquiry take フォルダー を実行してください。",
  );
}
