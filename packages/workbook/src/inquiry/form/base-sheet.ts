import type { WriteSheet } from "hucre";
import { excelText } from "../../write/excel-text.ts";
import { BASE_KEYS, BASE_MARK, SHEETS } from "../form-words.ts";
import type { Inquiry } from "../inquiry.ts";

/**
 * The sheet that no person sees: from what the workbook was made, and every text as it was handed out. A reply carries it along, so
 * that an untouched cell can be told from an answer whatever the repository has become.
 */
export function baseSheet({ origin, department, subjects }: Inquiry): WriteSheet {
  const rows = [
    [BASE_MARK],
    ...(["edition", "previous", "mark", "title"] as const).map((key) => [
      BASE_KEYS[key],
      origin[key],
    ]),
    [BASE_KEYS.department, department],
    ...subjects.flatMap(({ id, fields }) =>
      fields.map(({ page, field, name, kind, handed, before }) => [
        id,
        name,
        page,
        field,
        kind === "locked" ? "locked" : "open",
        handed,
        before,
      ]),
    ),
  ];
  return {
    name: SHEETS.base,
    veryHidden: true,
    rows: rows.map((row) => row.map((text) => (text === "" ? null : excelText(text)))),
  };
}
