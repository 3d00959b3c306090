import type { WriteSheet } from "hucre";
import { excelText } from "../../write/excel-text.ts";
import { SHEETS } from "../form-words.ts";
import type { InquiryChoices } from "../inquiry.ts";

/** A list that cells of the form choose from. */
export type ChoiceList = "categories" | "departments" | "policies" | "states" | "ratings";

const COLUMNS: readonly ChoiceList[] = [
  "categories",
  "departments",
  "policies",
  "states",
  "ratings",
];

/** The hidden sheet with the lists; a list inside a cell's own rule could hold 255 characters only. */
export function choicesSheet(choices: InquiryChoices): WriteSheet {
  const lists = COLUMNS.map((list) => entriesOf(list, choices));
  const rows = Math.max(...lists.map((list) => list.length));
  return {
    name: SHEETS.choices,
    hidden: true,
    rows: Array.from({ length: rows }, (_, row) =>
      lists.map((list) => (list[row] === undefined ? null : excelText(list[row]))),
    ),
  };
}

/** Where a list stands, as a formula; undefined for an empty list, from which nothing could be chosen. */
export function choiceRange(list: ChoiceList, choices: InquiryChoices): string | undefined {
  const { length } = entriesOf(list, choices);
  const column = String.fromCharCode(65 + COLUMNS.indexOf(list));
  return length === 0 ? undefined : `'${SHEETS.choices}'!$${column}$1:$${column}$${length}`;
}

/** As much of a policy's direction as helps to choose, in UTF-16 units. */
const DIRECTION = 40;

function entriesOf(list: ChoiceList, choices: InquiryChoices): readonly string[] {
  if (list !== "policies") return choices[list];
  return choices.policies.map(({ id, direction }) =>
    `${id}　${(direction.split("\n")[0] ?? "").slice(0, DIRECTION)}`.trimEnd(),
  );
}
