import type { Edition, Measure } from "@torikumi/record";

/** Whether a measure only repeats another one that is in the edition. */
export function isRepeated({ repostOf }: Measure, edition: Edition): boolean {
  return repostOf !== undefined && edition.measures.has(repostOf);
}
