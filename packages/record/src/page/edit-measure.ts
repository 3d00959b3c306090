import {
  FIELD_HEADINGS,
  OPINION_SECTION,
  TEXT_FIELDS,
  type Measure,
  type TextField,
} from "../measure/measure.ts";
import { editParts, keyChange, sectionChange } from "./edit-parts.ts";
import { MEASURE_KEYS } from "./parse-measure.ts";
import type { Page } from "./page.ts";

/** New values for parts of a measure; what is not named stays. */
export type MeasureEdits = Partial<
  Pick<
    Measure,
    TextField | "category" | "departments" | "mergedInto" | "carryOverReason" | "endReason"
  >
>;

const KEYS = { category: "取組区分", departments: "担当部", ...MEASURE_KEYS } as const;

/**
 * The file of a measure with other values for some of its parts, and every other character as it
 * was: comments, quotes and empty lines stay. The page must have been read without diagnostics.
 */
export function editMeasure(page: Page<Measure>, edits: MeasureEdits): string {
  const names = [...TEXT_FIELDS.map((field) => FIELD_HEADINGS[field]), OPINION_SECTION];
  return editParts(page, [
    ...Object.entries(KEYS).flatMap(([field, key]) => {
      const value = edits[field as keyof MeasureEdits];
      return value === undefined ? [] : [keyChange(page, key, value)];
    }),
    ...TEXT_FIELDS.flatMap((field, place) => {
      const value = edits[field];
      const later = names.slice(place + 1);
      return value === undefined ? [] : [sectionChange(page, FIELD_HEADINGS[field], value, later)];
    }),
  ]);
}
