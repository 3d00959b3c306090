import type { DispensableField, EditionPage } from "./measure.ts";

/** Whether a city has a field: not where its edition page names it under 使わない欄. */
export function usesField(
  city: Pick<EditionPage, "unused"> | undefined,
  field: DispensableField,
): boolean {
  return city?.unused?.includes(field) !== true;
}
