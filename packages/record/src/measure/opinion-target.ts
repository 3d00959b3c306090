import { compareIds, isMeasureId, parsePolicyId, type MeasureId } from "./measure-id.ts";

/** The target of an opinion on the paper as a whole. */
export const WHOLE = "全体";

/** Whether a text names what an opinion can be on: a measure (2-ア-1), a policy (2-ア), a recommendation (2) or 全体. */
export function isOpinionTarget(text: string): boolean {
  return (
    text === WHOLE ||
    isMeasureId(text) ||
    parsePolicyId(text) !== undefined ||
    /^[1-9][0-9]{0,3}$/u.test(text)
  );
}

/** What is here that an opinion can be on, given what numbers there are: each, all that stands above one, and the whole; sorted. */
export function opinionTargets(numbers: Iterable<string>): ReadonlySet<string> {
  const all = Array.from(numbers, (number) => {
    const parts = number.split("-");
    return parts.map((_, index) => parts.slice(0, index + 1).join("-"));
  });
  return new Set([WHOLE, ...all.flat().toSorted(compareIds)]);
}

/** Whether an opinion on `target` is (also) on that measure: on itself, its policy, its recommendation or the whole. */
export function coversMeasure(target: string, id: MeasureId): boolean {
  return target === WHOLE || target === id || (target !== "" && id.startsWith(`${target}-`));
}
