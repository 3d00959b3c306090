import { opinionTargets, type Measure } from "@torikumi/record";

/** What an edition holds, as far as an opinion can be on it. */
interface Targets {
  readonly recommendations: ReadonlyMap<number, unknown>;
  readonly policies: ReadonlyMap<string, unknown>;
  readonly measures: readonly Pick<Measure, "id" | "predecessors">[];
}

/** What a new opinion can be on: everything in the edition, and a measure by the number that it had the year before. */
export function takenTargets({
  recommendations,
  policies,
  measures,
}: Targets): ReadonlySet<string> {
  const numbers = [...recommendations.keys()].map(String);
  const former = measures.flatMap(({ predecessors = [] }) => predecessors);
  return new Set([
    ...opinionTargets([...numbers, ...policies.keys(), ...measures.map(({ id }) => id)]),
    ...former,
  ]);
}
