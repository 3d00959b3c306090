import type { DataTable } from "@torikumi/outline";
import { parseEditionId } from "@torikumi/record";
import type { ContinuedFile, DataFile, SeriesStarts, SiteSeries } from "@torikumi/site";
import type { TableForm } from "@torikumi/workbook";
import { describePackage, type PackageFacts } from "./data-package.ts";

/**
 * The files over all years that a site offers: every measure of every year under one heading row, who was in charge, what changed, what the
 * committee said, and the descriptor that says what stands in each column. Rows of published years that `starts` has are not made again.
 */
export async function makeSeriesFiles(
  { editions, steps, figuresOf }: SiteSeries,
  facts: PackageFacts,
  starts: SeriesStarts,
): Promise<readonly (DataFile | ContinuedFile)[]> {
  const outline = await import("@torikumi/outline");
  const { TABLE_FORMS, writeParquet } = await import("@torikumi/workbook");
  const stacked: readonly YearRows[] = [
    (from, to) => outline.measuresTable(editions, editions.slice(from, to)),
    (from, to) => outline.departmentsTable(editions.slice(from, to)),
    // Each step leads to the year behind it.
    (from, to) => outline.changesTable(steps.slice(Math.max(0, from - 1), Math.max(0, to - 1))),
  ];
  const figures = outline.listFigureSeries(
    editions.map(({ id, edition }, at) => {
      const fiscalYear = parseEditionId(id)?.fiscalYear ?? Infinity;
      const changes = steps[at - 1];
      return { edition, fiscalYear, ...(changes !== undefined && { changes }) };
    }),
    figuresOf,
  );
  const whole = [outline.figuresTable(figures), outline.opinionsTable(editions)];
  const all = outline.measuresTable(editions);
  const tables = [...stacked.map((rowsOf) => rowsOf(0, 0)), ...whole];
  return [
    ...stacked.flatMap((rowsOf) =>
      TABLE_FORMS.map((form) => stack(rowsOf, { form, starts, years: editions.length })),
    ),
    ...whole.flatMap((table) =>
      TABLE_FORMS.map((form) => file(table, form, { bytes: encode(form.write(table)) })),
    ),
    file(all, { name: "Parquet", extension: "parquet" }, { bytes: writeParquet(all) }),
    {
      name: "datapackage.json",
      bytes: encode(`${JSON.stringify(describePackage(tables, facts), null, 2)}\n`),
      description: "全ての年度版のファイルと列の説明（Data Package）",
    },
  ];
}

/** A table in which the years stand one below the other: the rows of some of them. */
type YearRows = (from: number, to: number) => DataTable;

/** The file of such a table: the rows of the published years as they stand, where they do, and the others. */
function stack(
  rowsOf: YearRows,
  {
    form,
    starts,
    years,
  }: { readonly form: TableForm; readonly starts: SeriesStarts; readonly years: number },
): DataFile | ContinuedFile {
  const later = rowsOf(starts.years, years);
  const tail = encode(form.finish(later));
  const startLength = starts.find(`${later.name}.${form.extension}`, later.columns);
  const whole = (): Pick<DataFile, "bytes" | "startLength"> => {
    const published = rowsOf(0, starts.years);
    if (published.rows.length === 0) return { bytes: encode(form.write(rowsOf(0, years))) };
    const start = encode(form.begin(published));
    return { bytes: Buffer.concat([start, tail]), startLength: start.length };
  };
  return startLength === undefined
    ? file(later, form, whole())
    : file(later, form, { startLength, tail, whole: () => whole().bytes });
}

function file<Content extends object>(
  { name, title, description, columns }: DataTable,
  { name: form, extension }: Pick<TableForm, "name" | "extension">,
  content: Content,
): Content & Pick<DataFile, "name" | "description" | "table"> {
  return {
    name: `${name}.${extension}`,
    ...content,
    description: form,
    table: { name, title, description, columns },
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
