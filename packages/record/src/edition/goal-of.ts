import type { MeasureId } from "../measure/measure-id.ts";
import type { Measure } from "../measure/measure.ts";

/** An edition, or as much of it as a goal is looked up in. */
interface MeasuresById {
  readonly measures: ReadonlyMap<MeasureId, { readonly value: Measure }>;
}

/**
 * The goal that stands for a measure: its own, or that of the measure it refers to (取組内容: 1-エ-1), however many steps away.
 * Undefined where the reference leads round in a circle or to a measure that is not in the edition (or not loaded).
 */
export function goalOf(measure: Measure, { measures }: MeasuresById): string | undefined {
  const seen = new Set<MeasureId>();
  let at: Measure | undefined = measure;
  while (at?.goalOf !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    at = measures.get(at.goalOf)?.value;
  }
  return at?.goalOf === undefined ? at?.goal : undefined;
}
