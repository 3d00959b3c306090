import { headingKey, type LayoutColumn } from "./layout.ts";

const ERA = "(?:令和|平成|[RrHhＲＨ][.．]?)";
const DIGIT = "[0-9０-９]";
const YEAR = new RegExp(
  `(${ERA})(\\s*)(元|${DIGIT}{1,2})(?!${DIGIT})|((?:19|20|１９|２０)${DIGIT}{2})(?=\\s*年|\\s*[)）~～〜])`,
  "gu",
);
const SECOND = new RegExp(`(〓年?度?(?:から|~|・|、|-|及び))(?:〓|\\d{1,2})(?=年|$)`, "gu");

/** The second of two years with one era before both: the 6 of 令和5～6年度. */
const BARE = new RegExp(
  `((?:元|${DIGIT}{1,2})\\s*年?度?\\s*(?:から|~|～|〜|・|及び)\\s*)(${DIGIT}{1,2})(?=\\s*年)`,
  "gu",
);

/** A heading as layouts compare it from year to year: its key with the years taken out. */
export function yearlessKey(heading: string): string {
  return headingKey(headingKey(heading).replace(YEAR, "〓").replace(SECOND, "$1〓"));
}

/** A heading without its years, as the name of a field that goes on from year to year: 令和6年度 理由 is 理由. */
export function withoutYears(heading: string): string {
  const rest = yearlessKey(heading).includes("〓")
    ? heading
        .replace(YEAR, "〓")
        .replace(/〓\s*[.．／/]\s*([0-9０-９]{1,2})(?![0-9０-９])月?/gu, "$1月")
        .replace(
          /〓\s*年?度?(?:末|以降)?(?:\s*(?:から|~|～|〜|・|、|-|及び)\s*(?:〓|[0-9０-９]{1,2})\s*年?度?(?:以降)?)?\s*の?/gu,
          "",
        )
        .replace(/[(（]\s*[)）]/gu, "")
        .trim()
    : heading;
  return rest === "" ? heading : rest;
}

/** Whether a column is kept from a year of its own (R5実績), which its name says, and is no other year's. */
export function isYearsOwn({ name, use }: LayoutColumn): boolean {
  return use.kind === "extra" && yearlessKey(name).includes("〓");
}

/** A heading with all its years moved by so many. Undefined where the era would change. */
export function shiftHeading(heading: string, by: number): string | undefined {
  let isReadable = true;
  const shifted = heading.replace(
    YEAR,
    (found: string, era: string | undefined, gap: string, year: string, western?: string) => {
      if (western !== undefined) return like(Number(western.normalize("NFKC")) + by, western);
      const next = (year === "元" ? 1 : Number(year.normalize("NFKC"))) + by;
      const limit = /^(?:平成|[HhＨ])/u.test(era ?? "") ? 30 : 99;
      if (next < 1 || next > limit) isReadable = false;
      return isReadable ? `${era}${gap}${like(next, year)}` : found;
    },
  );
  const moved = shifted.replace(BARE, (_, before: string, year: string) =>
    before.concat(like(Number(year.normalize("NFKC")) + by, year)),
  );
  return isReadable ? moved : undefined;
}

/** A number in digits of the width of those that it replaces. */
function like(number: number, written: string): string {
  const text = String(number);
  return /[０-９]/u.test(written)
    ? text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : text;
}
