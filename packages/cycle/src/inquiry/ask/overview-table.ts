import { editionName } from "@torikumi/record";
import type { TableWorkbook } from "@torikumi/workbook";
import type { MadeInquiries } from "./made-inquiries.ts";

/** The list of who was asked about what, to keep account in. */
export function overviewTable(
  { edition, inquiries }: Pick<MadeInquiries, "edition" | "inquiries">,
  { title, until }: { readonly title: string; readonly until: string | undefined },
): TableWorkbook {
  return {
    name: "照会一覧",
    title: `${editionName(edition)}の照会（${inquiries.length}の担当部）`,
    subtitle: until === undefined ? title : `${title}　回答の期限: ${until}`,
    edition,
    columns: [
      ["担当部", 26],
      ["ファイル", 34],
      ["取組", 8],
      ["うち共管", 9],
      ["取組の番号", 44],
      ["意見", 8],
      ["送った日", 12],
      ["受け取った日", 14],
    ],
    rows: inquiries.map(({ department, file, measures, shared, opinions }) => [
      department,
      file,
      String(measures.length),
      String(shared.length),
      measures.map((id) => (shared.includes(id) ? `${id}（共管）` : id)).join("、"),
      String(opinions),
      "",
      "",
    ]),
  };
}
