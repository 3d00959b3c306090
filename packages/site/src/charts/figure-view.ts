import type { FigureSeries } from "@torikumi/outline";

/** A value at its year. */
interface ToldValue {
  readonly value: number;
  readonly written: string;
}

/** An edition on the axis: what it reports, and what was planned for it. */
export interface FigureYear {
  readonly fiscalYear: number;
  /** 令和7年度版; of a year that has no edition yet: 令和8年度版（これから）. */
  readonly label: string;
  /** The short word on the axis: 令和7. */
  readonly tick: string;
  readonly told?: ToldValue & { readonly joined: boolean };
  readonly planned?: ToldValue;
}

/** A figure of a measure over the editions, for a picture and the table beside it. */
export interface FigureView {
  readonly subject: string;
  readonly unit: string;
  readonly years: readonly FigureYear[];
  /** The same in a sentence, for those who do not see the picture. */
  readonly description: string;
}

/** A figure as it is shown. A year for which two plans were made shows the later one. */
export function viewFigure(
  { subject, unit, points, planned }: FigureSeries,
  nameOf: (fiscalYear: number) => Pick<FigureYear, "label" | "tick">,
): FigureView {
  const all = [...points.map(({ fiscalYear }) => fiscalYear), ...planned.map(({ dueIn }) => dueIn)];
  const first = Math.min(...all);
  const span = Math.max(...all) - first + 1;
  const years = Array.from({ length: span }, (_, place): FigureYear => {
    const fiscalYear = first + place;
    const told = points.find((point) => point.fiscalYear === fiscalYear);
    const plan = planned.findLast((one) => one.dueIn === fiscalYear);
    return {
      fiscalYear,
      ...nameOf(fiscalYear),
      ...(told !== undefined && {
        told: { value: told.value, written: told.written, joined: told.joined },
      }),
      ...(plan !== undefined && { planned: { value: plan.value, written: plan.written } }),
    };
  });
  const told = years.flatMap(({ label, told: value, planned: plan }) => [
    ...(plan === undefined ? [] : [`${label}の予定${plan.written}`]),
    ...(value === undefined ? [] : [`${label}${value.written}`]),
  ]);
  return { subject, unit, years, description: `${told.join("、")}。` };
}
