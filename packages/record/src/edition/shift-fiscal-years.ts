/** Last Western year before year 1 of each era. */
const ERA_START: Readonly<Record<string, number>> = { 平成: 1988, 令和: 2018 };
const DIGITS = "[0-9０-９]";
/**
 * A fiscal year, or the first of two with one 年度 after the second: 令和7年度, 令和元年度, 令和5～7年度, 2025年度.
 */
const YEAR = new RegExp(
  `(令和|平成)?(元|${DIGITS}{1,4})(?=年度|(?:[～〜~－–・、-]|から|及び)(?:令和|平成)?(?:元|${DIGITS}{1,4})年度)`,
  "gu",
);

/**
 * The text with every fiscal year (令和7年度, 令和5～7年度, 2025年度) moved by so many years; undefined where
 * there is none, or one without an era that nothing before it gives. Years that are not fiscal
 * (令和3年6月) stay. Fiscal 2019 and later are 令和.
 */
export function shiftFiscalYears(text: string, by: number): string | undefined {
  let era: string | undefined;
  let isReadable = YEAR.test(text);
  YEAR.lastIndex = 0;
  const shifted = text.replace(YEAR, (_, named: string | undefined, written: string) => {
    if (written.length === 4) return write(year(written) + by, written);
    era = named ?? era;
    const start = era === undefined ? undefined : ERA_START[era];
    if (start === undefined) {
      isReadable = false;
      return written;
    }
    const western = start + year(written) + by;
    const next = western > 2018 ? "令和" : "平成";
    const number = western - (ERA_START[next] ?? 0);
    const name = named !== undefined || next !== era ? next : "";
    return `${name}${number === 1 ? "元" : write(number, written)}`;
  });
  return isReadable ? shifted : undefined;
}

function year(written: string): number {
  return written === "元" ? 1 : Number(written.normalize("NFKC"));
}

/** Digits of the same width as those that they replace. */
function write(number: number, like: string): string {
  if (!/[０-９]/u.test(like)) return String(number);
  return String(number).replace(/[0-9]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
}
