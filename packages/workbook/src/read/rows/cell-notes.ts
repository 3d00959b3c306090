import { cellName } from "../../notes/cell-name.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { cellAt } from "../cells/sheet-table.ts";
import type { TableBlock } from "../tables/table-block.ts";
import type { DraftRow } from "./draft-row.ts";

/** Tells what was lost or changed when the cells of a table became text, as far as those cells are read. */
export function noteCells(block: TableBlock, rows: readonly DraftRow[], note: NoteSink): void {
  const { table, above, header, below } = block;
  const columns = new Set([
    ...[...block.columns.values()].map(({ column }) => column),
    ...(block.extras?.values() ?? []),
  ]);
  const measures = new Set(
    rows.flatMap(({ row, bottom }) =>
      Array.from({ length: bottom - row + 1 }, (_, index) => row + index),
    ),
  );
  for (const [key, found] of table.cellNotes) {
    const { row, column } = cellAt(key);
    const isAround = [above, header, below].some(({ from, to }) => row >= from && row < to);
    if (!isAround && !(measures.has(row) && columns.has(column))) continue;
    for (const each of found) note({ ...each, sheet: table.name, cell: cellName(row, column) });
  }
}
