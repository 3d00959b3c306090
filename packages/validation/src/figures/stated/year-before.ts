/** A pattern: a year before, as it is named before its amount. */
export const YEAR_BEFORE = "(?:[前昨]年度?|(?:令和|平成)[0-9０-９元]{1,2}年度?)の";

/** Whether a number with this unit says when. */
export function isYear(unit: string): boolean {
  return unit === "年度" || unit === "年";
}
