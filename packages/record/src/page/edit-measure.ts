import {
  FIELD_HEADINGS,
  OPINION_SECTION,
  TEXT_FIELDS,
  type Measure,
  type TextField,
} from "../measure/measure.ts";
import { editParts, keyChange, keyRemoval, sectionChange } from "./edit-parts.ts";
import { MEASURE_KEYS } from "./parse-measure.ts";
import type { Page } from "./page.ts";

/** New values for parts of a measure; what is not named stays. A key that may be missing goes where its value is "". */
export type MeasureEdits = Partial<
  Pick<
    Measure,
    | TextField
    | "title"
    | "category"
    | "departments"
    | "rating"
    | "mergedInto"
    | "carryOverReason"
    | "endReason"
    /** Those of the city's own fields that change; the others stay. */
    | "extras"
  >
>;

const KEYS = { category: "取組区分", departments: "担当部", ...MEASURE_KEYS } as const;

/**
 * The file of a measure with other values for some of its parts, and every other character as it
 * was: comments, quotes and empty lines stay. The page must have been read without diagnostics.
 */
export function editMeasure(page: Page<Measure>, edits: MeasureEdits): string {
  const { extras = [] } = edits;
  const names = [...TEXT_FIELDS.map((field) => FIELD_HEADINGS[field]), OPINION_SECTION];
  return editParts(page, [
    ...Object.entries(KEYS).flatMap(([field, key]) => {
      const value = edits[field as keyof MeasureEdits];
      if (value === undefined) return [];
      return [
        value === "" && field in MEASURE_KEYS
          ? keyRemoval(page, key)
          : keyChange(page, key, value as string | readonly string[]),
      ];
    }),
    ...TEXT_FIELDS.flatMap((field, place) => {
      const value = edits[field];
      const later = names.slice(place + 1);
      return value === undefined ? [] : [sectionChange(page, FIELD_HEADINGS[field], value, later)];
    }),
    ...extras.map(({ name, text }) => sectionChange(page, name, text, [])),
  ]);
}
