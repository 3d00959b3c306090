import { dateFromSerial } from "numfmt";

/** The calendar parts of a day: the Japanese era with its year, and the weekday. */
export interface JapaneseDate {
  /** 令和, 令, R. */
  readonly era: { readonly long: string; readonly short: string; readonly letter: string };
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Of the Gregorian calendar. */
  readonly fullYear: number;
  /** 火. */
  readonly weekday: string;
}

/** Reads a day from a number of days as Excel counts them, 1 being 1900-01-01. */
export function japaneseDate(serial: number): JapaneseDate {
  const [year = 1900, month = 1, day = 1] = dateFromSerial(serial) ?? [];
  const date = new Date(Date.UTC(year, month - 1, day));
  const era = part(date, { era: "long" }, "era");
  return {
    era: { long: era, short: era.slice(0, 1), letter: part(date, { era: "narrow" }, "era") },
    year: Number(part(date, { era: "narrow", year: "numeric" }, "year")) || 1,
    month,
    day,
    fullYear: year,
    weekday: part(date, { weekday: "short" }, "weekday"),
  };
}

function part(
  date: Date,
  options: Intl.DateTimeFormatOptions,
  type: Intl.DateTimeFormatPartTypes,
): string {
  const format = new Intl.DateTimeFormat("ja-JP-u-ca-japanese-nu-latn", {
    ...options,
    timeZone: "UTC",
  });
  return format.formatToParts(date).find((found) => found.type === type)?.value ?? "";
}
