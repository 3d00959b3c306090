import { licenceAddress, type DataTable } from "@torikumi/outline";
import type { EditionPage } from "@torikumi/record";

/** Who offers the data, and where. */
export interface PackageFacts {
  readonly title: string;
  /** Full address of the site's root, with a slash at the end. */
  readonly address?: string;
  /** What the newest edition says of its publication. */
  readonly page?: Pick<EditionPage, "publisher" | "licence" | "publishedOn">;
}

/**
 * The descriptor of the files over all years, as the Data Package of Frictionless Data has it (version 1, which version 2 reads): every
 * file with the columns in it, their types and what they mean. CSV has the Japanese headings, JSON the English keys.
 */
export function describePackage(
  tables: readonly DataTable[],
  { title, address, page = {} }: PackageFacts,
): Readonly<Record<string, unknown>> {
  const { publisher, licence } = page;
  const licencePath = licenceAddress(licence);
  return {
    profile: "tabular-data-package",
    name: "torikumi",
    title,
    ...(licence !== undefined && { description: `利用条件：${licence}` }),
    ...(licencePath !== undefined && { licenses: [{ path: licencePath, title: licence }] }),
    ...(publisher !== undefined && {
      contributors: [{ title: publisher, role: "publisher" }],
    }),
    ...(address !== undefined && { homepage: address }),
    resources: tables.flatMap((table) => [
      resource(table, { format: "csv", mediatype: "text/csv", heading: "title" }),
      resource(table, { format: "json", mediatype: "application/json", heading: "name" }),
    ]),
  };
}

function resource(
  { name, title, description, columns }: DataTable,
  {
    format,
    mediatype,
    heading,
  }: { readonly format: string; readonly mediatype: string; readonly heading: "name" | "title" },
): Readonly<Record<string, unknown>> {
  return {
    profile: "tabular-data-resource",
    name: format === "csv" ? name : `${name}-${format}`,
    path: `${name}.${format}`,
    title,
    description,
    format,
    mediatype,
    encoding: "utf-8",
    schema: {
      fields: columns.map((column) => ({
        name: column[heading],
        title: column.title,
        type: column.type,
        description: column.description,
      })),
      missingValues: [""],
    },
  };
}
