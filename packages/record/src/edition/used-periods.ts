import type { EditionPage } from "../measure/measure.ts";
import { usesField } from "../measure/uses-field.ts";

/** The periods of an edition; "" for one that no field of the city speaks of. */
export function usedPeriods(
  page: Pick<EditionPage, "periods" | "unused"> | undefined,
): EditionPage["periods"] {
  const { progress = "", plan = "" } = page?.periods ?? {};
  const reports = usesField(page, "progress") || usesField(page, "evaluation");
  return { progress: reports ? progress : "", plan: usesField(page, "plan") ? plan : "" };
}
