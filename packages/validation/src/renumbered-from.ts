import type { MeasureId } from "@torikumi/record";
import type { Context } from "./context.ts";

/** The former number of each measure that has only got another one. Not among them is what was split off, or made of several. */
export function renumberedFrom({
  measures,
  exists,
  existedBefore,
}: Context): ReadonlyMap<MeasureId, MeasureId> {
  const pairs = measures.flatMap(({ id, page }) =>
    (page.value.predecessors ?? []).map((from) => ({ id, from, of: page.value.predecessors })),
  );
  const named = Map.groupBy(pairs, ({ from }) => from);
  const renumbered = pairs.filter(
    ({ from, of }) =>
      of?.length === 1 && named.get(from)?.length === 1 && existedBefore(from) && !exists(from),
  );
  return new Map(renumbered.map(({ id, from }) => [id, from]));
}
