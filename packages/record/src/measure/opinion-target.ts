import { isMeasureId, parsePolicyId, type MeasureId } from "./measure-id.ts";

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

/** Whether an opinion on `target` is (also) on that measure: on itself, its policy, its recommendation or the whole. */
export function coversMeasure(target: string, id: MeasureId): boolean {
  return target === WHOLE || target === id || (target !== "" && id.startsWith(`${target}-`));
}
