import { compareIds } from "@torikumi/record";

import type { OutlinedMeasure, ReviewSection } from "./outline-review.ts";

/** The measures whose category changed, came or went, ordered by id. */
export function categoryRows(
  sections: readonly ReviewSection[],
): readonly { readonly measure: OutlinedMeasure; readonly from: string; readonly to: string }[] {
  return sections
    .flatMap(({ measures }) => measures)
    .flatMap((measure) => {
      const { change, before, after } = measure;
      if (change?.category !== undefined)
        return [
          {
            measure,
            from: change.category.from || "（なし）",
            to: change.category.to || "（なし）",
          },
        ];
      if (change !== undefined) return [];
      if (before === undefined && after !== undefined)
        return [{ measure, from: "（追加）", to: after.category || "（なし）" }];
      if (before !== undefined && after === undefined)
        return [{ measure, from: before.category || "（なし）", to: "（削除）" }];
      return [];
    })
    .toSorted((a, b) => compareIds(a.measure.id, b.measure.id));
}
