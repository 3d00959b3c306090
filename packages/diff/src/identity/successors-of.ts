import type { Edition, Measure, MeasureId, Page } from "@torikumi/record";

/** Who names whom: as 前身, and as 統合先. */
interface Lines {
  readonly heirs: ReadonlyMap<MeasureId, readonly MeasureId[]>;
  readonly merged: ReadonlyMap<MeasureId, readonly MeasureId[]>;
}

const known = new WeakMap<Edition, Lines>();

/**
 * The measures in which one of the edition before goes on: the one under its own number, the one into which that was merged
 * (統合先), then those that name it as 前身, by id. None where it was dropped. Does not know of numbers that were mistaken.
 */
export function successorsOf(id: MeasureId, after: Edition): readonly Page<Measure>[] {
  const own = after.measures.get(id);
  const ids = [id, own?.value.mergedInto, ...(linesIn(after).heirs.get(id) ?? [])];
  return [...new Set(ids)].flatMap((one) => {
    const page = one === undefined ? undefined : after.measures.get(one);
    return page === undefined ? [] : [page];
  });
}

/**
 * The measures of the edition before from which one came: those that it names as 前身, and those that name
 * it as 統合先. None where it is what stood under its number.
 */
export function originsOf(
  { id, predecessors = [] }: Measure,
  after: Edition,
): readonly MeasureId[] {
  return [...new Set([...predecessors, ...(linesIn(after).merged.get(id) ?? [])])];
}

function linesIn(edition: Edition): Lines {
  const found = known.get(edition);
  if (found !== undefined) return found;
  const heirs = new Map<MeasureId, MeasureId[]>();
  const merged = new Map<MeasureId, MeasureId[]>();
  const put = (lines: Map<MeasureId, MeasureId[]>, key: MeasureId, id: MeasureId): void => {
    const ids = lines.get(key);
    if (ids === undefined) lines.set(key, [id]);
    else ids.push(id);
  };
  for (const [id, { value }] of edition.measures) {
    for (const from of value.predecessors ?? []) put(heirs, from, id);
    if (value.mergedInto !== undefined) put(merged, value.mergedInto, id);
  }
  const lines = { heirs, merged };
  known.set(edition, lines);
  return lines;
}
