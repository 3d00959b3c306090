import { displayWidth } from "@torikumi/report";

/** A table for a terminal, where a full-width letter takes two places; `right` are the columns of numbers, from 0. */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { right }: { readonly right: readonly number[] },
): string {
  const table = [head, ...rows];
  const widths = head.map((_, column) =>
    Math.max(...table.map((row) => displayWidth(row[column] ?? ""))),
  );
  const lines = table.map((row) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? "";
        const blank = " ".repeat(Math.max(0, width - displayWidth(cell)));
        return right.includes(column) ? `${blank}${cell}` : `${cell}${blank}`;
      })
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n");
}
