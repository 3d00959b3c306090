import type { MeasureId } from "../measure/measure-id.ts";
import { isMeasureId } from "../measure/measure-id.ts";
import { coversMeasure } from "../measure/opinion-target.ts";
import { isOpen, type Opinion } from "../measure/opinion.ts";
import type { Edition } from "./edition.ts";
import { successorsOf } from "./successors.ts";

/**
 * The opinions that still wait for something and are on one of the measures: on itself or a measure
 * that it took over, on its policy, its recommendation or the whole. Oldest first.
 */
export function openOpinionsOn(
  ids: Iterable<MeasureId>,
  edition: Edition,
  { previous }: { readonly previous?: Edition | undefined } = {},
): readonly Opinion[] {
  const wanted = [...ids];
  return [...edition.opinions.values()]
    .map(({ value }) => value)
    .filter((opinion) => {
      if (!isOpen(opinion)) return false;
      const { target } = opinion;
      const targets = isMeasureId(target)
        ? [target, ...successorsOf(target, edition, { previous })]
        : [target];
      return wanted.some((id) => targets.some((one) => coversMeasure(one, id)));
    });
}
