import { isMeasureId, WHOLE } from "@torikumi/record";
import { pageName } from "../changes/page-name.ts";

/** What an opinion is on, for people: 取組2-ア-1, 取組方針2-ア, 提言2 or 全体; 対象なし where nothing is said. */
export function targetName(target: string): string {
  if (target === "") return "対象なし";
  if (target === WHOLE) return target;
  return isMeasureId(target) ? `取組${target}` : pageName(target);
}
