import type { MeasureId } from "@torikumi/record";

/** Where references that point at references end; `circle` where they lead round. */
export type Origin = MeasureId | "circle";

/**
 * Follows references from a measure to the end. `known` keeps what was found, for every measure on
 * the way, so that a whole edition takes one step a measure, however long the chains.
 */
export function findOrigin(
  start: MeasureId,
  next: (id: MeasureId) => MeasureId | undefined,
  known: Map<MeasureId, Origin>,
): Origin {
  const walked = new Set<MeasureId>();
  let at = start;
  for (
    let target = next(at);
    target !== undefined && !walked.has(at) && !known.has(at);
    target = next(at)
  ) {
    walked.add(at);
    at = target;
  }
  const origin = walked.has(at) ? "circle" : (known.get(at) ?? at);
  for (const id of walked) known.set(id, origin);
  return origin;
}
