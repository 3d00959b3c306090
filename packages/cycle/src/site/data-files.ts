import { parseEditionId } from "@torikumi/record";
import type { DataFile, SiteEdition } from "@torikumi/site";
import { publicEdition } from "./public-edition.ts";

/** The files of an edition that the site offers: the paper's spreadsheet, the list, CSV for Excel and for programs, JSON. */
export async function makeDataFiles(given: SiteEdition): Promise<readonly DataFile[]> {
  const { id } = given;
  const edition = publicEdition(given.edition);
  const { exportJson, writeCsv, writeWorkbook } = await import("@torikumi/workbook");
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const name = parseEditionId(id) === undefined ? "edition" : id;
  return [
    {
      name: `${name}.xlsx`,
      bytes: await writeWorkbook(edition, { layout: "paper" }),
      description: "資料と同じ形の表（Excel、A3横の印刷設定つき）",
    },
    {
      name: `${name}-list.xlsx`,
      bytes: await writeWorkbook(edition, { layout: "list" }),
      description: "1行に1つの取組の表（Excel）",
    },
    {
      name: `${name}-excel.csv`,
      bytes: text(await writeCsv(edition, { reader: "excel" })),
      description: "Excel で開くための CSV（UTF-8、BOM つき）",
    },
    {
      name: `${name}.csv`,
      bytes: text(await writeCsv(edition, { reader: "machine" })),
      description: "プログラムで読むための CSV（UTF-8）",
    },
    {
      name: `${name}.json`,
      bytes: text(`${JSON.stringify(exportJson(edition), null, 2)}\n`),
      description: "プログラムで読むための JSON（UTF-8）",
    },
  ];
}
