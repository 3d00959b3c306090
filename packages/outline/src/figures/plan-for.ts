import { readFigures } from "@torikumi/diff";
import { isUnfilled, type Measure } from "@torikumi/record";

import { amountsIn, type StatedAmount } from "./amounts-in.ts";

/** A value that a plan sets for a figure. */
export interface PlannedValue {
  /** The fiscal year of the edition whose plan says it. */
  readonly saidIn: number;
  /** The fiscal year of the edition that has to report on it. */
  readonly dueIn: number;
  readonly value: number;
  /** As the plan has it, with what bounds it: 40件以下. */
  readonly written: string;
}

/** A figure for which a plan is looked for. */
export interface PlannedFigure {
  readonly name: string;
  readonly unit: string;
  /** The fiscal years of the editions that report it. */
  readonly years: ReadonlySet<number>;
}

/**
 * The values that the plan of an edition sets for a figure that the same edition reports (`told`): with the same words and one value
 * only. A plan that names the deed alone (開催を年15回とする) is the figure's where the report tells one amount of that unit, with the
 * deed behind it (年12回開催), and the plan no other. What is planned for years gone by is no plan.
 */
export function planFor(
  { name, unit, years }: PlannedFigure,
  { measure, fiscalYear }: { readonly measure: Measure; readonly fiscalYear: number },
  told: readonly StatedAmount[],
): readonly PlannedValue[] {
  if (isUnfilled(measure.plan) || !years.has(fiscalYear)) return [];
  const ofUnit = amountsIn(measure, ["plan"]).filter((one) => one.unit === unit);
  const named = ofUnit.filter((one) => one.name === name);
  const found =
    named.length > 0
      ? named
      : deedOf(
          ofUnit,
          told.filter((one) => one.unit === unit),
        );
  const [first] = found;
  if (first === undefined || found.some(({ key }) => key !== first.key)) return [];
  const year = yearIn(first.lead) ?? fiscalYear;
  if (year < fiscalYear) return [];
  return [{ saidIn: fiscalYear, dueIn: year + 1, value: first.value, written: first.written }];
}

/** 開催を区ごとに年15回とする beside 実務者会議を区ごとに年12回開催し. */
function deedOf(
  planned: readonly StatedAmount[],
  told: readonly StatedAmount[],
): readonly StatedAmount[] {
  const [plan, report] = [planned[0], told[0]];
  if (plan === undefined || report === undefined || planned.length > 1 || told.length > 1)
    return [];
  const deed = DEED.exec(report.rest)?.[0];
  return deed !== undefined && plan.label === "" && plan.lead.includes(`${deed}を`) ? planned : [];
}

const DEED = /^[一-鿿]{2}(?=し|す|さ|。|、)/u;

/** The fiscal year that the words before an amount name last; undefined for none. */
function yearIn(lead: string): number | undefined {
  const years = readFigures(lead).filter(({ kind }) => kind === "year" || kind === "date");
  const key = years.at(-1)?.key ?? "";
  const [, year, month] = /^([0-9]{4})(?:年度|年)?(?:-([0-9]{1,2}))?/u.exec(key) ?? [];
  if (year === undefined) return undefined;
  return month !== undefined && Number(month) < 4 ? Number(year) - 1 : Number(year);
}
