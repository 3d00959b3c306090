import { editionName, parseEditionId } from "@torikumi/record";
import { writeXlsx } from "hucre/xlsx";
import { BASE_FONT, STYLES } from "../../write/cell-styles.ts";
import { printNames, withoutPrintNames } from "../../write/print-names.ts";
import { buildSheet } from "../../write/sheet-builder.ts";
import { textHeight } from "../../write/text-height.ts";

/** Who was asked about what. */
export interface InquiryOverview {
  readonly title: string;
  readonly edition: string;
  readonly until?: string | undefined;
  readonly inquiries: readonly {
    readonly department: string;
    readonly file: string;
    readonly measures: readonly string[];
    readonly shared: readonly string[];
    readonly opinions: number;
  }[];
}

const COLUMNS = [
  ["担当部", 26],
  ["ファイル", 34],
  ["取組", 8],
  ["うち共管", 9],
  ["取組の番号", 44],
  ["意見", 8],
  ["送った日", 12],
  ["受け取った日", 14],
] as const;

/** Writes the list of the departments' workbooks as a workbook to keep account in. The same list gives the same bytes. */
export async function writeOverview({
  title,
  edition,
  until,
  inquiries,
}: InquiryOverview): Promise<Uint8Array> {
  const sheet = buildSheet();
  sheet.put(0, 0, `${editionName(edition)}の照会（${inquiries.length}の担当部）`, STYLES.title);
  sheet.put(1, 0, until === undefined ? title : `${title}　回答の期限: ${until}`, STYLES.line);
  for (const [column, [heading]] of COLUMNS.entries())
    sheet.put(2, column, heading, STYLES.heading);
  for (const [at, inquiry] of inquiries.entries()) {
    const { department, file, measures, shared, opinions } = inquiry;
    const numbers = measures.map((id) => (shared.includes(id) ? `${id}（共管）` : id)).join("、");
    const texts = [
      department,
      file,
      String(measures.length),
      String(shared.length),
      numbers,
      String(opinions),
      "",
      "",
    ];
    for (const [column, text] of texts.entries()) sheet.put(3 + at, column, text, STYLES.body);
    sheet.height(
      3 + at,
      Math.min(
        409,
        Math.max(...texts.map((text, column) => textHeight(text, COLUMNS[column]?.[1] ?? 10))),
      ),
    );
  }
  const list = {
    name: "照会一覧",
    ...sheet.build(),
    columns: COLUMNS.map(([, width]) => ({ width })),
    freezePane: { rows: 3, columns: 1 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$3:$3",
    },
  } as const;
  const date = new Date(Date.UTC(parseEditionId(edition)?.fiscalYear ?? 2000, 3, 1));
  return writeXlsx({
    sheets: [withoutPrintNames(list)],
    namedRanges: printNames(list),
    defaultFont: BASE_FONT,
    properties: { title, creator: "torikumi", created: date, modified: date },
  });
}
