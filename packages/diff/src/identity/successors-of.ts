import type { Edition, Measure, MeasureId, Page } from "@torikumi/record";

const known = new WeakMap<Edition, ReadonlyMap<MeasureId, readonly MeasureId[]>>();

/**
 * The measures in which one of the edition before goes on: the one under its own number, the one into which that was merged
 * (統合先), then those that name it as 前身, by id. None where it was dropped. Does not know of numbers that were mistaken.
 */
export function successorsOf(id: MeasureId, after: Edition): readonly Page<Measure>[] {
  const own = after.measures.get(id);
  const ids = [id, own?.value.mergedInto, ...(heirsIn(after).get(id) ?? [])];
  return [...new Set(ids)].flatMap((one) => {
    const page = one === undefined ? undefined : after.measures.get(one);
    return page === undefined ? [] : [page];
  });
}

function heirsIn(edition: Edition): ReadonlyMap<MeasureId, readonly MeasureId[]> {
  const found = known.get(edition);
  if (found !== undefined) return found;
  const heirs = new Map<MeasureId, MeasureId[]>();
  for (const [id, { value }] of edition.measures)
    for (const from of value.predecessors ?? []) {
      const ids = heirs.get(from);
      if (ids === undefined) heirs.set(from, [id]);
      else ids.push(id);
    }
  known.set(edition, heirs);
  return heirs;
}
