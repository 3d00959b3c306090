import type { DataTable } from "@torikumi/outline";
import { parseEditionId } from "@torikumi/record";
import type { DataFile, SiteSeries } from "@torikumi/site";
import { describePackage, type PackageFacts } from "./data-package.ts";

/**
 * The files over all years that a site offers: every measure of every year under one heading row, who was in charge, what changed, what the
 * committee said, and the descriptor that says what stands in each column.
 */
export async function makeSeriesFiles(
  series: SiteSeries,
  facts: PackageFacts,
): Promise<readonly DataFile[]> {
  const tables = await tablesOf(series);
  const { writeParquet, writeTableCsv, writeTableJson } = await import("@torikumi/workbook");
  const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
  const [all] = tables;
  return [
    ...tables.flatMap((table) => [
      file(table, "csv", { bytes: encode(writeTableCsv(table)), form: "CSV" }),
      file(table, "json", { bytes: encode(writeTableJson(table)), form: "JSON" }),
    ]),
    file(all, "parquet", { bytes: writeParquet(all), form: "Parquet" }),
    {
      name: "datapackage.json",
      bytes: encode(`${JSON.stringify(describePackage(tables, facts), null, 2)}\n`),
      description: "全ての年度版のファイルと列の説明（Data Package）",
    },
  ];
}

async function tablesOf({
  editions,
  steps,
}: SiteSeries): Promise<readonly [DataTable, ...DataTable[]]> {
  const outline = await import("@torikumi/outline");
  const figures = outline.listFigureSeries(
    editions.map(({ id, edition }, at) => {
      const fiscalYear = parseEditionId(id)?.fiscalYear ?? Infinity;
      const changes = steps[at - 1];
      return { edition, fiscalYear, ...(changes !== undefined && { changes }) };
    }),
  );
  return [
    outline.measuresTable(editions),
    outline.departmentsTable(editions),
    outline.changesTable(steps),
    outline.figuresTable(figures),
    outline.opinionsTable(editions),
  ];
}

function file(
  { name, title, description, columns }: DataTable,
  extension: string,
  { bytes, form }: { readonly bytes: Uint8Array; readonly form: string },
): DataFile {
  return {
    name: `${name}.${extension}`,
    bytes,
    description: form,
    table: { name, title, description, columns },
  };
}
