import { meaningOf } from "../numbers/number-meaning.ts";
import type { NumberToken } from "../numbers/number-token.ts";

/** A year and what a number says beside it: the month and day of a date, 年度. */
export interface YearPart {
  /** Western. */
  readonly year: number;
  readonly rest: string;
}

/** The year that a number names (令和７年度, R5.4.1, 2024-25年度); undefined where it names none. */
export function yearPartOf(number: NumberToken): YearPart | undefined {
  const { kind, key } = meaningOf(number);
  if (kind !== "year" && kind !== "date") return undefined;
  const [, year, rest = ""] = /^([0-9]{4})(.*)$/.exec(key) ?? [];
  return year === undefined ? undefined : { year: Number(year), rest };
}
