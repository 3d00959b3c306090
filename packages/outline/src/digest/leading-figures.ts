import { yearsBetween } from "@torikumi/record";
import type { EditionChanges, FigureChange } from "@torikumi/diff";
import type { Edition, MeasureId } from "@torikumi/record";

import { measureTitle } from "../edition/measure-title.ts";
import { figureSentence } from "./figure-sentence.ts";
import { sureFigures } from "./sure-figures.ts";

/** A sentence about a measure. */
export interface MeasureSentence {
  readonly id: MeasureId;
  readonly title: string;
  /** The edition in which the measure stands under this id. */
  readonly side: "before" | "after";
  readonly text: string;
}

/**
 * What grew and fell in the reported years, the greatest step first: at most `limit` sentences, one for each measure. Figures of
 * which it is not sure what they count and reposts are left out; a correction reports no year, so it has none.
 */
export function leadingFigures(
  changes: EditionChanges,
  after: Edition,
  { limit }: { readonly limit: number },
): readonly MeasureSentence[] {
  if (yearsBetween(changes.from, changes.to) === 0) return [];
  return changes.changed
    .flatMap((change) => {
      const [first] = [...sureFigures(change)]
        .filter(({ field }) => field === "progress")
        .toSorted((a, b) => stepOf(b) - stepOf(a));
      const measure = after.measures.get(change.id)?.value;
      if (first === undefined || measure === undefined || measure.repostOf !== undefined) return [];
      return [{ step: stepOf(first), figure: first, measure }];
    })
    .toSorted((a, b) => b.step - a.step)
    .slice(0, limit)
    .map(({ figure, measure }) => ({
      id: measure.id,
      title: measureTitle(measure, after),
      side: "after",
      text: figureSentence(figure),
    }));
}

/** How many times as much: 10 → 15 and 15 → 10 are the same step. From or to nothing is the greatest. */
function stepOf({ from, to }: FigureChange): number {
  const [low, high] = [Number(from), Number(to)].map(Math.abs).toSorted((a, b) => a - b);
  return low === 0 || low === undefined || high === undefined ? Infinity : high / low;
}
