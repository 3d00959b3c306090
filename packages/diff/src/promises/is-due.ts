import { findNumbers } from "../numbers/number-token.ts";
import { yearPartOf } from "../years/year-part.ts";

/** Whether a promised clause was to be done by the end of a fiscal year: one that names a later year only (令和10年度末までに) was not yet. */
export function isDue(clause: string, fiscalYear: number): boolean {
  const years = findNumbers(clause).flatMap((number) => {
    const part = yearPartOf(number);
    if (part === undefined) return [];
    const month = /^-([0-9]{1,2})/.exec(part.rest)?.[1];
    return [month !== undefined && Number(month) <= 3 ? part.year - 1 : part.year];
  });
  return years.length === 0 || years.some((year) => year <= fiscalYear);
}
