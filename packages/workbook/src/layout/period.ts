/** A year as headings write it, after NFKC, in lower case and without white space: 令和6年度, r6, 2024年度, 令和6(2024)年度. */
const YEAR =
  "(?:(?:令和|平成|昭和|[rhs]\\.?)(?:元|\\d{1,2})|(?:19|20)\\d{2})(?:\\((?:令和|平成|[rh])?\\d{1,4}(?:年度?)?\\))?(?:年度?)?(?:\\((?:令和|平成|[rh])?\\d{1,4}(?:年度?)?\\))?(?:\\d{1,2}月)?";
const JOINT = "(?:から|より|[~〜]|-|―|—|・|、|,|及び|と|/|\\+)";
const END =
  "(?:まで|以降|以後|から|[~〜]|中|分|上半期|下半期|前期|後期|(?:\\d{1,2}月)?末?(?:時点|現在|まで)?)?";
const PERIOD = new RegExp(`^${YEAR}(?:${JOINT}(?:${YEAR}|\\d{1,2}(?:年度?)?))*${END}$`);
const YEARS = /(令和|平成|昭和|[rhs](?=\.?(?:元|\d)))?\.?(元|\d{1,4})(?:年(\d{1,2})月)?/g;

/** The years before the first of each era. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  r: 2018,
  平成: 1988,
  h: 1988,
  昭和: 1925,
  s: 1925,
};

/** Whether a text without white space, after NFKC and in lower case, names years and nothing else (令和5年度から令和6年度). */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text);
}

/** Whether a period goes on without end (令和7年度以降, 令和7年度～). */
export function isOpenPeriod(text: string): boolean {
  return /以[降後]|(?:から|[~～〜])\s*$/u.test(text);
}

/** The first and last fiscal year (from April) that a period names, of the Gregorian calendar; undefined where it names none. */
export function yearsOf(
  text: string,
): { readonly first: number; readonly last: number } | undefined {
  const years: number[] = [];
  let before = ERAS["令和"] ?? 0;
  for (const [, era, digits = "", month = "4"] of text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s/gu, "")
    .matchAll(YEARS)) {
    if (era !== undefined) before = ERAS[era] ?? before;
    const number = digits === "元" ? 1 : Number(digits);
    years.push((number > 1000 ? number : before + number) - (Number(month) < 4 ? 1 : 0));
  }
  return years.length === 0 ? undefined : { first: Math.min(...years), last: Math.max(...years) };
}
