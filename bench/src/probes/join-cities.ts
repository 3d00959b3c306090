import { readFileSync, writeFileSync } from "node:fs";
import { writeParquet } from "@torikumi/workbook";

/**
 * Joins the published `data/all.json` of cities into one Parquet file, with a column for the city: OUT FILE…. Prints the milliseconds of
 * reading and writing, the rows and the bytes.
 */
const [out = "", ...files] = process.argv.slice(2);
type Row = Readonly<Record<string, string | number | null>>;
const start = performance.now();
const rows = files.flatMap((file, at) =>
  (JSON.parse(readFileSync(file, "utf8")) as readonly Row[]).map((row): Row => {
    return { city: at + 1, ...row };
  }),
);
const read = performance.now();
const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => {
  const isText = rows.some((row) => typeof row[name] === "string");
  return { name, title: name, type: isText ? "string" : "integer", description: "" } as const;
});
const cells = rows.map((row) => columns.map(({ name }) => row[name] ?? undefined));
const bytes = writeParquet({ name: "cities", title: "", description: "", columns, rows: cells });
writeFileSync(out, bytes);
const write = performance.now() - read;
console.log(JSON.stringify({ read: read - start, write, rows: rows.length, bytes: bytes.length }));
