import type { EditionChanges, MeasureChange } from "@torikumi/diff";
import { compareIds, type Edition, type MeasureId } from "@torikumi/record";

import { figureSeries, type FigureSeries, type MeasureStep } from "./figure-series.ts";
import { originOf } from "./follow-measure.ts";

/** An edition that stands for its fiscal year, and what changed since the one before it. */
export interface EditionStep {
  readonly edition: Edition;
  readonly fiscalYear: number;
  /** Absent for the first. */
  readonly changes?: EditionChanges;
}

/** The figures of a measure, under the id that it had last. */
export interface MeasureFigures {
  readonly id: MeasureId;
  readonly series: readonly FigureSeries[];
}

/**
 * The figures of all measures over the editions, the oldest edition first, by the measures' last ids; a measure without a series is left
 * out. A measure that went on under another id is told there; of a correction and the edition it corrects give the one that stands.
 * `seriesOf` is asked for the figures of each: who has found them already need not have them found again.
 */
export function listFigureSeries(
  editions: readonly EditionStep[],
  seriesOf: typeof figureSeries = figureSeries,
): readonly MeasureFigures[] {
  const found: MeasureFigures[] = [];
  let stories = new Map<MeasureId, readonly MeasureStep[]>();
  const tell = (id: MeasureId, steps: readonly MeasureStep[]): void => {
    const series = seriesOf(steps);
    if (series.length > 0) found.push({ id, series });
  };
  for (const [place, step] of editions.entries()) {
    const next = new Map<MeasureId, readonly MeasureStep[]>();
    const goneOn = new Set<MeasureId>();
    const changeOf = new Map(step.changes?.changed.map((change) => [change.id, change]));
    for (const [id, { value: measure }] of step.edition.measures) {
      const before = editions[place - 1]?.edition;
      const { changes } = step;
      const origin =
        before === undefined || changes === undefined
          ? undefined
          : originOf(id, { before, after: step.edition, changes });
      if (origin !== undefined && !origin.isSplit) goneOn.add(origin.id);
      const story = (origin?.isSplit === false && stories.get(origin.id)) || [];
      next.set(id, [
        ...story,
        stepOf({ step, measure, isSplit: origin?.isSplit, change: changeOf.get(id) }),
      ]);
    }
    for (const [id, steps] of stories) if (!goneOn.has(id)) tell(id, steps);
    stories = next;
  }
  for (const [id, steps] of stories) tell(id, steps);
  return found.toSorted((a, b) => compareIds(a.id, b.id));
}

interface Told {
  readonly step: EditionStep;
  readonly measure: MeasureStep["measure"];
  readonly isSplit: boolean | undefined;
  readonly change: MeasureChange | undefined;
}

function stepOf({ step, measure, isSplit, change }: Told): MeasureStep {
  const continues = isSplit === false;
  return {
    fiscalYear: step.fiscalYear,
    measure,
    change: continues ? change : undefined,
    continues,
  };
}
