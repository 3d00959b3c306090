import { compareIds } from "@torikumi/record";
import type { MeasureId } from "@torikumi/record";

import type { OutlinedMeasure } from "./outlined-measure.ts";

/** A measure whose category changed, came or went. */
export interface CategoryRow {
  readonly id: MeasureId;
  readonly title: string;
  readonly departments: readonly string[];
  /** The category before; （追加） where there was no measure. */
  readonly from: string;
  /** The category after; （削除） where there is no measure any more, or that it was merged. */
  readonly to: string;
}

/** The measures whose category changed, came or went, ordered by id; none of a year without categories. */
export function categoryRows(measures: readonly OutlinedMeasure[]): readonly CategoryRow[] {
  return measures
    .flatMap(({ id, title, departments, change, category, mergedInto }) => {
      const step = change === undefined ? lifeStep(category, mergedInto) : change.category;
      if (step === undefined || category.before === "" || category.after === "") return [];
      return [{ id, title, departments, from: step.from, to: step.to }];
    })
    .toSorted((a, b) => compareIds(a.id, b.id));
}

function lifeStep(
  { before, after }: OutlinedMeasure["category"],
  mergedInto: MeasureId | undefined,
): { readonly from: string; readonly to: string } | undefined {
  if (before === undefined && after !== undefined) return { from: "（追加）", to: after };
  if (before === undefined || after !== undefined) return undefined;
  return { from: before, to: mergedInto === undefined ? "（削除）" : `（${mergedInto}に統合）` };
}
