const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar as the files write it, 2026-08-20. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
}

/** The fiscal year of a day, which begins in April: 2026-03-31 is 2025. Undefined for what is no day. */
export function fiscalYearOf(date: string): number | undefined {
  if (!isDate(date)) return undefined;
  const [year = 0, month = 0] = date.split("-").map(Number);
  return month < 4 ? year - 1 : year;
}
