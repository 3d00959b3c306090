/** A table of results. */
export interface Table {
  /** Names the place in the document where it goes. */
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Writes a table as Markdown; every column but the first is aligned to the right. */
export function formatTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns),
    line(columns.map((_, at) => (at === 0 ? "---" : "---:"))),
    ...rows.map(line),
  ].join("\n");
}

/** Seconds for a table: three digits that count, at most to the millisecond. */
export function seconds(value: number): string {
  return `${value.toFixed(value < 1 ? 3 : 2)} s`;
}

/** Milliseconds a piece for a table. */
export function milliseconds(value: number): string {
  return `${value.toFixed(value < 1 ? 3 : 2)} ms`;
}

/** Megabytes (1,048,576 bytes) for a table; – where they are not known. */
export function megabytes(value: number): string {
  return Number.isNaN(value) ? "–" : `${Math.round(value).toLocaleString("en")} MB`;
}
