import { figureSeries, type FigureSeries, type MeasureStep } from "@torikumi/outline";
import { measureDigest } from "./measure-digest.ts";
import type { Recall } from "./recall.ts";

/** `figureSeries`, which sees each step's year, its measure, and the figures that changed; of the same steps it is not asked again. */
export function recallFigures(recall: Recall): typeof figureSeries {
  return (steps: readonly MeasureStep[]): readonly FigureSeries[] =>
    recall(
      "figures",
      steps.map(({ fiscalYear, measure, change, continues }) => [
        fiscalYear,
        measureDigest(measure),
        change?.figures,
        continues,
      ]),
      () => figureSeries(steps),
    );
}
