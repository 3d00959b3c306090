import { isMeasureId, parsePolicyId, WHOLE, type Edition } from "@torikumi/record";
import { pageName } from "../changes/page-name.ts";

/**
 * What an opinion is on, for people: 取組2-ア-1, 取組方針2-ア, 提言2 or 全体; 対象なし where nothing is said. `1-2` is a measure in one city and
 * a policy in another: the editions say which, and where they do not, it stays as it is.
 */
export function targetName(target: string, editions: readonly Edition[]): string {
  if (target === "") return "対象なし";
  if (target === WHOLE) return target;
  if (!isMeasureId(target)) return pageName(target);
  if (parsePolicyId(target) === undefined || editions.some((one) => one.measures.has(target)))
    return `取組${target}`;
  return editions.some((one) => hasPolicy(one, target)) ? pageName(target) : target;
}

/** Whether an edition has a policy, with a page or as what stands above its measures. */
function hasPolicy({ policies, measures }: Edition, id: string): boolean {
  const named: ReadonlyMap<string, unknown> = policies;
  return named.has(id) || [...measures.keys()].some((one) => one.startsWith(`${id}-`));
}
