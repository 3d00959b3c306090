import { cellName } from "../../notes/cell-name.ts";
import type { SheetTable } from "../../read/cells/sheet-table.ts";
import { ADDED_HEADINGS } from "../form-words.ts";
import { findColumns } from "./find-columns.ts";
import type { AddedMeasure } from "./reply.ts";

/** The texts of which one is enough for a row to be there. */
const WRITTEN = ["title", "goal", "progress", "evaluation", "plan"] as const;

/** Reads a sheet of new measures; undefined for a sheet that has not its headings. Rows in which nothing is written are left out. */
export function readAdded(table: SheetTable): readonly AddedMeasure[] | undefined {
  const found = findColumns(table, ADDED_HEADINGS, ["policy", "department"]);
  if (found === undefined || (found.columns.goal ?? found.columns.title) === undefined)
    return undefined;
  const { columns } = found;
  return table.rows.slice(found.row + 1).flatMap((texts, offset) => {
    const text = (key: keyof typeof ADDED_HEADINGS): string => texts[columns[key] ?? -1] ?? "";
    if (WRITTEN.every((key) => isEmpty(text(key)))) return [];
    const place = {
      sheet: table.name,
      cell: cellName(found.row + 1 + offset, columns.policy ?? 0),
    };
    return [
      {
        place,
        policy: text("policy"),
        title: text("title").trim(),
        goal: text("goal"),
        progress: text("progress"),
        evaluation: text("evaluation"),
        plan: text("plan"),
        departments: [text("department").trim(), text("shared").trim()].filter((one) => one !== ""),
      },
    ];
  });
}

function isEmpty(text: string): boolean {
  return text.trim() === "";
}
