import type { Measure, MeasureId } from "@torikumi/record";

/**
 * The text of a measure's goal: its own, or the goal of the measure that it refers to (取組内容: 1-エ-1), however many steps away.
 * Gives "" where the reference leads nowhere or round in a circle.
 */
export function sharedGoal(
  measure: Measure,
  measures: ReadonlyMap<MeasureId, { readonly value: Measure }>,
): string {
  const seen = new Set<MeasureId>();
  let at: Measure | undefined = measure;
  while (at?.goalOf !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    at = measures.get(at.goalOf)?.value;
  }
  return at?.goalOf === undefined ? (at?.goal ?? "") : "";
}
