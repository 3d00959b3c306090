import type { Edition } from "@torikumi/record";
import type { Layout } from "../../mapping/layout.ts";
import { cityTables } from "./city-tables.ts";

/** An edition as one table in the city's own headings: what would stand outside of the rows stands in columns of torikumi's. */
export function cityRows(edition: Edition, layout: Layout): readonly (readonly string[])[] {
  const departments = layout.departments === "1つ" ? "1つ" : "列";
  const flat: Layout = { ...layout, recommendations: "列", policies: "列", departments };
  const tables = cityTables(edition, flat);
  return [
    tables[0]?.headings ?? [],
    ...tables.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === "measure" ? [row.texts] : [])),
    ),
  ];
}
