import { isUserError, parseEditionId } from "@torikumi/record";
import type { DataFile, MissingFile, SiteEdition } from "@torikumi/site";
import { publicEdition } from "./public-edition.ts";

/**
 * The files of an edition that the site offers: the paper's spreadsheet, the list, CSV for Excel and for programs, JSON. What a spreadsheet cannot
 * hold (too many sheets, too long a text) is missing with its reason, and keeps nobody from the rest.
 */
export async function makeDataFiles(
  given: SiteEdition,
): Promise<readonly (DataFile | MissingFile)[]> {
  const { id } = given;
  const edition = publicEdition(given.edition);
  const { exportJson, writeCsv, writeWorkbook } = await import("@torikumi/workbook");
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  const name = parseEditionId(id) === undefined ? "edition" : id;
  return [
    await madeOrMissing(
      { name: `${name}.xlsx`, description: "資料と同じ形の表（Excel、A3横の印刷設定つき）" },
      () => writeWorkbook(edition, { layout: "paper" }),
    ),
    await madeOrMissing(
      { name: `${name}-list.xlsx`, description: "1行に1つの取組の表（Excel）" },
      () => writeWorkbook(edition, { layout: "list" }),
    ),
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

async function madeOrMissing(
  file: { readonly name: string; readonly description: string },
  make: () => Promise<Uint8Array>,
): Promise<DataFile | MissingFile> {
  try {
    return { ...file, bytes: await make() };
  } catch (error) {
    if (isUserError(error)) return { ...file, missing: error.message };
    throw error;
  }
}
