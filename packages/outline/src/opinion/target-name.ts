import { isMeasureId, parsePolicyId, WHOLE } from "@torikumi/record";
import { pageName } from "../changes/page-name.ts";

/** What an opinion is on, for people: 取組2-ア-1, 取組方針2-ア, 提言2 or 全体; 対象なし where nothing is said, and `1-2` as it is. */
export function targetName(target: string): string {
  if (target === "") return "対象なし";
  if (target === WHOLE) return target;
  if (!isMeasureId(target)) return pageName(target);
  // `1-2` is a measure in one city and a policy in another, and nothing here says which.
  return parsePolicyId(target) === undefined ? `取組${target}` : target;
}
