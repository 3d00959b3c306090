import { cellName } from "../../notes/cell-name.ts";
import type { SheetTable } from "../../read/cells/sheet-table.ts";
import { FORM_HEADINGS } from "../form-words.ts";
import { findColumns } from "./find-columns.ts";
import { rowKey, type ReplyBase } from "./read-base.ts";
import type { ReplyCell, ReplyPlace } from "./reply.ts";

/** The rows of one sheet of the form. */
export interface ReadForm {
  readonly cells: readonly ReplyCell[];
  readonly strays: readonly ReplyPlace[];
}

/** Reads a sheet of the form, its rows and columns in whatever order; undefined for a sheet that has not its headings. */
export function readForm(table: SheetTable, { rows }: ReplyBase): ReadForm | undefined {
  const found = findColumns(table, FORM_HEADINGS, ["id", "name", "reply"]);
  if (found === undefined) return undefined;
  const { columns } = found;
  const cells: ReplyCell[] = [];
  const strays: ReplyPlace[] = [];
  for (const [offset, texts] of table.rows.slice(found.row + 1).entries()) {
    const at = (column: number | undefined): ReplyPlace => ({
      sheet: table.name,
      cell: cellName(found.row + 1 + offset, column ?? 0),
      text: texts[column ?? -1] ?? "",
    });
    const reply = at(columns.reply);
    const base = rows.get(rowKey(at(columns.id).text, at(columns.name).text));
    if (base === undefined) {
      if (reply.text.trim() !== "") strays.push(reply);
      continue;
    }
    const { page, field, name, kind, handed, before } = base;
    cells.push({
      page,
      field,
      name,
      kind,
      handed,
      reply,
      before:
        columns.before === undefined ? undefined : { handed: before, now: at(columns.before) },
    });
  }
  return { cells, strays };
}
