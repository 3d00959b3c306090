import type { DataTable, TableEdition } from "@torikumi/outline";
import type { DataFile, SiteSeries } from "@torikumi/site";
import { describePackage, type PackageFacts } from "./data-package.ts";

/**
 * The files over all years that a site offers: every measure of every year under one heading row, who was in charge, what changed, what the
 * committee said, and the descriptor that says what stands in each column.
 */
export async function makeSeriesFiles(
  { editions, steps }: SiteSeries,
  facts: PackageFacts,
): Promise<readonly DataFile[]> {
  const tables = await tablesOf(editions, steps);
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

async function tablesOf(
  editions: readonly TableEdition[],
  steps: SiteSeries["steps"],
): Promise<readonly [DataTable, ...DataTable[]]> {
  const { changesTable, departmentsTable, measuresTable, opinionsTable } =
    await import("@torikumi/outline");
  return [
    measuresTable(editions),
    departmentsTable(editions),
    changesTable(steps),
    opinionsTable(editions),
  ];
}

function file(
  { rows: _, ...table }: DataTable,
  extension: string,
  { bytes, form }: { readonly bytes: Uint8Array; readonly form: string },
): DataFile {
  return { name: `${table.name}.${extension}`, bytes, description: form, table };
}
