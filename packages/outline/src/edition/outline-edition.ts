import { compareIds, parseMeasureId, parsePolicyId, policyOf } from "@torikumi/record";
import type { Edition, MeasureId, PolicyId } from "@torikumi/record";

/** A policy with what stands under it. */
export interface OutlinedPolicy {
  readonly id: PolicyId;
  readonly letter: string;
  /** Lines joined by "\n"; "" where the policy has no page. */
  readonly direction: string;
  readonly measures: readonly MeasureId[];
}

/** A recommendation with what stands under it. */
export interface OutlinedRecommendation {
  readonly number: number;
  /** 提言1 where the recommendation has no page. */
  readonly title: string;
  readonly items: readonly string[];
  readonly policies: readonly OutlinedPolicy[];
}

/** The recommendations, policies and measures of an edition as the paper orders them; a measure whose policy has no page is not lost. */
export function outlineEdition(edition: Edition): readonly OutlinedRecommendation[] {
  const measures = new Map<PolicyId, MeasureId[]>();
  for (const id of edition.policies.keys()) measures.set(id, []);
  for (const id of edition.measures.keys()) {
    const policy = policyOf(id);
    const ids = measures.get(policy);
    if (ids === undefined) measures.set(policy, [id]);
    else ids.push(id);
  }
  const policies = [...measures].sort(([a], [b]) => compareIds(a, b));
  const numbers = new Set([
    ...edition.recommendations.keys(),
    ...[...edition.measures.keys()].map((id) => parseMeasureId(id)?.recommendation ?? 0),
    ...policies.map(([id]) => parsePolicyId(id)?.recommendation ?? 0),
  ]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const page = edition.recommendations.get(number)?.value;
      return {
        number,
        title: page?.title || `提言${number}`,
        items: page?.items ?? [],
        policies: policies
          .filter(([id]) => parsePolicyId(id)?.recommendation === number)
          .map(([id, ids]) => ({
            id,
            letter: parsePolicyId(id)?.letter ?? "",
            direction: edition.policies.get(id)?.value.direction ?? "",
            measures: ids,
          })),
      };
    });
}
