import type { MeasureChange } from "@torikumi/diff";
import type { Measure, TextField } from "@torikumi/record";

import { figureSubject } from "../digest/figure-sentence.ts";
import { amountsIn, type StatedAmount } from "./amounts-in.ts";
import { planFor, type PlannedValue } from "./plan-for.ts";

/** A measure in one edition of its story. */
export interface MeasureStep {
  readonly fiscalYear: number;
  readonly measure: Measure;
  /** What changed since the step before; undefined for the first, where nothing changed, and where the two are not compared. */
  readonly change: Pick<MeasureChange, "figures"> | undefined;
  /** Whether the step before is the same measure in the edition before: only then a value that is repeated goes on. */
  readonly continues: boolean;
}

/** What an edition says of a figure. */
export interface FigurePoint {
  /** Of the edition that says it. */
  readonly fiscalYear: number;
  readonly field: TextField;
  readonly value: number;
  readonly written: string;
  /** Whether it is sure that this is the figure of the point before; where it is not, a line between the two must break. */
  readonly joined: boolean;
}

/** A figure of a measure over the editions: what was reported, and what was planned. */
export interface FigureSeries {
  /** What is counted, in the words of the newest text that says it: 児童福祉司. */
  readonly label: string;
  /** The same with what is counted of it: 児童福祉司の人数. */
  readonly subject: string;
  readonly unit: string;
  readonly points: readonly FigurePoint[];
  readonly planned: readonly PlannedValue[];
}

/** The texts that tell what was done. */
const REPORTED: readonly TextField[] = ["progress", "evaluation"];

interface Line {
  name: string;
  label: string;
  readonly unit: string;
  last: StatedAmount;
  readonly points: FigurePoint[];
}

/**
 * Follows the figures of a measure through its editions, the oldest first. Told is only what is sure: a figure has a label that
 * names one quantity of its texts, and goes on where the comparison of the two editions paired it, or where the same words give the
 * same value again. A figure of which only the label is the same stands in the same series, but is not joined. Series of one point and
 * no plan are left out; a repost has none, for the measure that it repeats has them.
 */
export function figureSeries(steps: readonly MeasureStep[]): readonly FigureSeries[] {
  if (steps.at(-1)?.measure.repostOf !== undefined) return [];
  const lines: Line[] = [];
  let before: readonly StatedAmount[] = [];
  for (const [place, step] of steps.entries()) {
    const amounts = distinct(amountsIn(step.measure, REPORTED));
    const taken = new Set<Line>();
    const open: StatedAmount[] = [];
    for (const amount of amounts) {
      const from = place === 0 ? undefined : previousOf(amount, { step, amounts, before });
      const line = lines.find((one) => from !== undefined && one.last === from && !taken.has(one));
      if (line === undefined) open.push(amount);
      else taken.add(extend(line, amount, { step, joined: true }));
    }
    for (const amount of open.filter(({ label }) => label !== "")) {
      const line = lines.find(
        (one) => one.name === amount.name && one.unit === amount.unit && !taken.has(one),
      );
      if (line === undefined) lines.push(begin(amount, step));
      else taken.add(extend(line, amount, { step, joined: false }));
    }
    before = amounts;
  }
  return withPlans(lines, steps);
}

function begin(amount: StatedAmount, step: MeasureStep): Line {
  const { name, label, unit } = amount;
  return { name, label, unit, last: amount, points: [pointOf(amount, { step, joined: false })] };
}

interface Extension {
  readonly step: MeasureStep;
  readonly joined: boolean;
}

function extend(line: Line, amount: StatedAmount, extension: Extension): Line {
  line.points.push(pointOf(amount, extension));
  line.last = amount;
  if (amount.label !== "") [line.name, line.label] = [amount.name, amount.label];
  return line;
}

function pointOf(
  { field, value, written }: StatedAmount,
  { step, joined }: Extension,
): FigurePoint {
  return { fiscalYear: step.fiscalYear, field, value, written, joined };
}

/** Each quantity once, and only those whose label names no other quantity of the same unit; what has no label stays for its partner. */
function distinct(amounts: readonly StatedAmount[]): readonly StatedAmount[] {
  return amounts.filter(({ name, unit, key, label }, place) => {
    if (amounts.findIndex((one) => one.key === key && one.name === name) !== place) return false;
    return (
      label === "" ||
      amounts.every((one) => one.name !== name || one.unit !== unit || one.key === key)
    );
  });
}

interface Surroundings {
  readonly step: MeasureStep;
  readonly amounts: readonly StatedAmount[];
  readonly before: readonly StatedAmount[];
}

/** What an amount was in the edition before, where that is sure. */
function previousOf(
  amount: StatedAmount,
  { step, amounts, before }: Surroundings,
): StatedAmount | undefined {
  const { change, continues } = step;
  const pair = change?.figures.find(
    ({ field, written, isStart, qualifier }) =>
      field === amount.field &&
      isStart !== true &&
      qualifier === undefined &&
      written !== undefined &&
      amount.written.startsWith(written.to),
  );
  if (pair?.written !== undefined) {
    const { from, to } = pair.written;
    const candidates = before.filter(
      (one) => one.field === pair.field && one.written.startsWith(from),
    );
    const others = amounts.filter((one) => one.field === pair.field && one.written.startsWith(to));
    const [only] = candidates;
    if (only === undefined || candidates.length > 1 || others.length > 1) return undefined;
    return only.unit === amount.unit && (only.label !== "" || amount.label !== "")
      ? only
      : undefined;
  }
  if (!continues || amount.label === "") return undefined;
  return before.find(
    (one) => one.name === amount.name && one.key === amount.key && one.field === amount.field,
  );
}

function withPlans(lines: readonly Line[], steps: readonly MeasureStep[]): readonly FigureSeries[] {
  const told = steps.map((step) => distinct(amountsIn(step.measure, REPORTED)));
  return lines.flatMap(({ name, label, unit, points }) => {
    const years = new Set(points.map(({ fiscalYear }) => fiscalYear));
    const own = steps.flatMap((step, place) =>
      planFor({ name, unit, years }, step, told[place] ?? []),
    );
    if (points.length + own.length < 2) return [];
    const [{ field }] = points as [FigurePoint];
    return [{ label, subject: figureSubject({ field, label, unit }), unit, points, planned: own }];
  });
}
