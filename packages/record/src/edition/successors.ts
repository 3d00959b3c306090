import type { MeasureId } from "../measure/measure-id.ts";
import type { Measure } from "../measure/measure.ts";

/** An edition, or as much of it as successors are looked up in. */
interface MeasuresById {
  readonly measures: ReadonlyMap<MeasureId, { readonly value: Measure }>;
}

/**
 * The measures of an edition in which a measure lives on: itself, those that name it as 前身, and the
 * one into which it was merged (統合先), also by way of the previous edition. Empty where nothing is
 * known of it any more.
 */
export function successorsOf(
  id: MeasureId,
  edition: MeasuresById,
  { previous }: { readonly previous?: MeasuresById | undefined } = {},
): readonly MeasureId[] {
  const seen = new Set<MeasureId>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { measures } of [edition, ...(previous === undefined ? [] : [previous])]) {
      const merged = measures.get(at)?.value.mergedInto;
      if (merged !== undefined) waiting.push(merged);
      for (const { value } of measures.values())
        if (value.predecessors?.includes(at) === true) waiting.push(value.id);
    }
  }
  return [...edition.measures.keys()].filter((one) => seen.has(one));
}
