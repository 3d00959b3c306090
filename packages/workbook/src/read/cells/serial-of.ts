const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Days from 1900-01-01 to 1904-01-01, Excel's 29 February 1900 included. */
const BETWEEN = 1_462;

/** From which day a workbook counts its dates. */
export type DateSystem = "1900" | "1904";

/**
 * A number as Excel holds it, dates as days from 1900-01-01. The library has made dates of some numbers already, and
 * leaves others (`ggge"年"`) as they stand in the file.
 */
export function serialOf(
  value: number | Date,
  { dateSystem, isDate }: { readonly dateSystem: DateSystem; readonly isDate: boolean },
): number {
  if (typeof value === "number") return isDate && dateSystem === "1904" ? value + BETWEEN : value;
  if (dateSystem === "1904") return (value.getTime() - EPOCH_1904) / DAY + BETWEEN;
  const days = (value.getTime() - EPOCH_1900) / DAY;
  return days >= 60 ? days + 1 : days;
}
