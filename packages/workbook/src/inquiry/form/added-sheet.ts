import type { DataValidation, WriteSheet } from "hucre";
import { cellName } from "../../notes/cell-name.ts";
import { STYLES } from "../../write/cell-styles.ts";
import { buildSheet } from "../../write/sheet-builder.ts";
import { ADDED_HEADINGS, NOT_LISTED, SHEETS } from "../form-words.ts";
import type { Inquiry } from "../inquiry.ts";
import { choiceRange, type ChoiceList } from "./choices-sheet.ts";
import { FORM_STYLES } from "./form-styles.ts";
import { PROTECTED } from "./protected.ts";

const WIDTHS = {
  policy: 22,
  title: 30,
  goal: 40,
  progress: 40,
  evaluation: 34,
  plan: 34,
  department: 18,
  shared: 18,
} as const satisfies Record<keyof typeof ADDED_HEADINGS, number>;
const HEADING_ROW = 1;
/** So many new measures have a row; more go on another copy of the workbook. */
const ROWS = 10;
const HEIGHT = 90;

/** Lays out the sheet for new measures: one row each, without a number. */
export function addedSheet(inquiry: Inquiry): WriteSheet {
  const sheet = buildSheet();
  sheet.put(
    0,
    0,
    "新しく始める取組を、1行に1つずつ書いてください。番号は事務局が付けます。担当部を書かないときは、照会先の担当部とします。",
    STYLES.line,
  );
  const keys = ["policy", ...inquiry.newFields, "department", "shared"] as const;
  const columnsOf = (...names: readonly (typeof keys)[number][]): readonly number[] =>
    names.map((name) => keys.indexOf(name));
  for (const [column, key] of keys.entries())
    sheet.put(HEADING_ROW, column, ADDED_HEADINGS[key], STYLES.heading);
  sheet.height(HEADING_ROW, 24);
  for (let row = HEADING_ROW + 1; row <= HEADING_ROW + ROWS; row++) {
    for (const column of keys.keys()) sheet.put(row, column, "", FORM_STYLES.text);
    sheet.height(row, HEIGHT);
  }
  return {
    name: SHEETS.added,
    ...sheet.build(),
    columns: keys.map((key) => ({ width: WIDTHS[key] })),
    dataValidations: [
      ...chosen("policies", columnsOf("policy"), inquiry),
      ...chosen("departments", columnsOf("department", "shared"), inquiry),
    ],
    freezePane: { rows: HEADING_ROW + 1, columns: 0 },
    protection: PROTECTED,
    pageSetup: {
      paperSize: "a3",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

function chosen(
  list: ChoiceList,
  columns: readonly number[],
  { choices }: Inquiry,
): readonly DataValidation[] {
  const formula1 = choiceRange(list, choices);
  if (formula1 === undefined) return [];
  const ranges = columns.map(
    (column) => `${cellName(HEADING_ROW + 1, column)}:${cellName(HEADING_ROW + ROWS, column)}`,
  );
  return [
    {
      type: "list",
      formula1,
      range: ranges.join(" "),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "stop",
      ...NOT_LISTED,
    },
  ];
}
