import { compareIds, type MeasureId } from "@torikumi/record";

/** A measure of the edition before, and the number under which it stands now. */
export interface NumberStep {
  readonly from: MeasureId;
  readonly to: MeasureId;
}

/** Numbers that were pushed on one after another, so that each stands where the next one stood. */
export interface NumberRow {
  /** In the order in which they can be put back, each into a place that is empty by then. */
  readonly steps: readonly NumberStep[];
  /** The number whose own measure stands nowhere any more. */
  readonly lost: MeasureId | undefined;
}

/**
 * The row of steps that a step belongs to. Undefined where numbers went round, or where one measure stands under two: then there
 * is no order in which each goes back to an empty place.
 */
export function rowOf(step: NumberStep, steps: readonly NumberStep[]): NumberRow | undefined {
  const into = new Map(steps.map((one) => [one.to, one]));
  const outOf = Map.groupBy(steps, ({ from }) => from);
  const row = [step];
  // What stands now at the number that a measure came from has to go back first, and so on to an empty place.
  for (let first = step; ;) {
    const next = into.get(first.from);
    if (next === undefined) break;
    if (row.includes(next) || outOf.get(next.from)?.length !== 1) return undefined;
    row.unshift(next);
    first = next;
  }
  for (let last = step; ;) {
    const [next, ...others] = outOf.get(last.to) ?? [];
    if (others.length > 0) return undefined;
    if (next === undefined) return { steps: row, lost: last.to };
    row.push(next);
    last = next;
  }
}

/** The steps as they are told: 1-2 に 1-1 の文、1-3 に 1-2 の文. */
export function tellSteps(steps: readonly NumberStep[]): string {
  return steps
    .toSorted((a, b) => compareIds(a.to, b.to))
    .map(({ from, to }) => `${to} に ${from} の文`)
    .join("、");
}
