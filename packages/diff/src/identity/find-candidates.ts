import { compareIds } from "@torikumi/record";
import type { MeasureId } from "@torikumi/record";

/** A stretch of text in more measures than this says nothing about which one it is. */
const COMMONPLACE = 20;
/** So many measures that share the most stretches are compared in full … */
const CANDIDATES = 5;
/** … and all of them where there are no more than these. */
const FEW = 24;

/**
 * Finds for a sketch the measures that share the most rare stretches with it, the likeliest first, so that cost grows
 * with the number of measures and not its square. Of a few measures it names all.
 */
export function indexSketches(
  sketches: ReadonlyMap<MeasureId, Uint32Array>,
): (sketch: Uint32Array) => readonly MeasureId[] {
  if (sketches.size <= FEW) {
    const all = [...sketches.keys()].toSorted(compareIds);
    return () => all;
  }
  const places = new Map<number, MeasureId[]>();
  for (const [id, sketch] of sketches) {
    for (const stretch of sketch) {
      const ids = places.get(stretch);
      if (ids === undefined) places.set(stretch, [id]);
      else ids.push(id);
    }
  }
  return (sketch) => {
    const shared = new Map<MeasureId, number>();
    for (const stretch of sketch) {
      const ids = places.get(stretch) ?? [];
      if (ids.length > COMMONPLACE) continue;
      for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    return [...shared]
      .toSorted((a, b) => b[1] - a[1] || compareIds(a[0], b[0]))
      .slice(0, CANDIDATES)
      .map(([id]) => id);
  };
}
