import { allOpinions, isMeasureId, successorsOf } from "@torikumi/record";
import type { Edition, MeasureId, Opinion } from "@torikumi/record";

/** The opinions of all years by the measure that they are on, oldest first. */
export type OpinionsByMeasure = ReadonlyMap<MeasureId, readonly Opinion[]>;

/**
 * The opinions of an edition's ledger by the measure of the edition that they are on now: an opinion goes on with the measure that it was
 * on (前身, 統合先), from year to year. What is on a policy, a recommendation or the whole is left out.
 */
export function opinionsByMeasure(
  edition: Edition,
  before?: { readonly edition: Edition; readonly ledger: OpinionsByMeasure },
): OpinionsByMeasure {
  const found = new Map<MeasureId, Opinion[]>();
  for (const opinion of allOpinions(edition)) {
    const { target } = opinion;
    if (!isMeasureId(target)) continue;
    const known = [target, ...lastYear(opinion, before)];
    const ids = new Set(
      known.flatMap((id) => successorsOf(id, edition, { previous: before?.edition })),
    );
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), opinion]);
  }
  return found;
}

/** Which measures the opinion was on in the year before. */
function lastYear(
  { id }: Opinion,
  before: { readonly ledger: OpinionsByMeasure } | undefined,
): readonly MeasureId[] {
  return [...(before?.ledger ?? [])].flatMap(([measure, opinions]) =>
    opinions.some((one) => one.id === id) ? [measure] : [],
  );
}
