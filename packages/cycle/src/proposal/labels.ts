import type { EditionChanges } from "@torikumi/diff";

/** The label that promises that nothing but wording and notation of an edition changes. */
export const WORDING_LABEL = "字句のみ";
const CATEGORY_LABEL = "区分変更";
const FIGURE_LABEL = "数値変更";

/** Whether a pull request keeps to wording: it does, or it does not though a person has put the label there, or nobody says so. */
export type WordingPromise = "kept" | "broken" | "none";

/**
 * The labels that a pull request should carry and those that it should lose. A 字句のみ that a person has put there stays until a
 * person takes it away: that it does not hold is an error of the pull request.
 */
export function labelsFor(
  changes: Pick<EditionChanges, "changed"> | undefined,
  promise: WordingPromise,
): { readonly add: readonly string[]; readonly remove: readonly string[] } {
  const changed = changes?.changed ?? [];
  const add = [
    ...(changed.some(({ category }) => category !== undefined) ? [CATEGORY_LABEL] : []),
    ...(changed.some(({ kinds }) => kinds.includes("数値")) ? [FIGURE_LABEL] : []),
    ...(promise === "kept" ? [WORDING_LABEL] : []),
  ];
  const kept = promise === "broken" ? [...add, WORDING_LABEL] : add;
  const managed = [CATEGORY_LABEL, FIGURE_LABEL, WORDING_LABEL];
  return { add, remove: managed.filter((name) => !kept.includes(name)) };
}
