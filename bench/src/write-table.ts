import { readFileSync, writeFileSync } from "node:fs";
import { formatTable, type Table } from "./table.ts";

/** Puts a table into a Markdown file; everything else in it stays as it is. */
export function writeTable(path: string, table: Table): void {
  writeFileSync(path, putTable(readFileSync(path, "utf8"), table));
}

/** Replaces what stands between `<!-- table: ID -->` and `<!-- /table: ID -->`. Throws if the table has no such place. */
export function putTable(text: string, table: Table): string {
  const start = `<!-- table: ${table.id} -->`;
  const end = `<!-- /table: ${table.id} -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`No place for the table: ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${formatTable(table)}\n\n${text.slice(to)}`;
}
