import type { OwnChange } from "./wording-only.ts";
import { isWordingOnly } from "./wording-only.ts";

/** What the labels are called on GitHub. */
export const WORDING_LABEL = "字句のみ";
const CATEGORY_LABEL = "区分変更";
const FIGURE_LABEL = "数値変更";

/**
 * The labels that a pull request should carry and those that it should lose. A 字句のみ that a person has put there stays until a
 * person takes it away (`promised`): that it does not hold is an error of the pull request.
 */
export function labelsFor(
  change: OwnChange,
  { promised }: { readonly promised: boolean },
): { readonly add: readonly string[]; readonly remove: readonly string[] } {
  const changed = change.changes?.changed ?? [];
  const add = [
    ...(changed.some(({ category }) => category !== undefined) ? [CATEGORY_LABEL] : []),
    ...(changed.some(({ kinds }) => kinds.includes("数値")) ? [FIGURE_LABEL] : []),
    ...(isWordingOnly(change) ? [WORDING_LABEL] : []),
  ];
  const kept = promised ? [...add, WORDING_LABEL] : add;
  const managed = [CATEGORY_LABEL, FIGURE_LABEL, WORDING_LABEL];
  return { add, remove: managed.filter((name) => !kept.includes(name)) };
}
