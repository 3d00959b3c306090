import { isDateSection, literal, type FormatSection } from "./format-section.ts";
import { japaneseDate, type JapaneseDate } from "./japanese-date.ts";

/** Signs of a format that nobody here knows how to show. */
const UNKNOWN = new Set(["MODIFIER", "ERROR", "NATNUM", "CALENDAR"]);
/** 1900-03-01: before it Excel counts a day that was none, and 0 is the «0th of January». */
const CALENDAR_BEGINS = 61;
const SYSTEM_DATE = 'yyyy"年"m"月"d"日"';
const SYSTEM_TIME = "h:mm:ss";

/**
 * Writes a section again without what only Japanese Excel knows: eras, weekdays and system dates become the words they
 * show for this number. Undefined where a sign in it is unknown, or where it shows an era or a weekday of a day that
 * Excel counts in its own way.
 */
export function spellSection(section: FormatSection, serial: number): string | undefined {
  const isDate = isDateSection(section);
  const date = japaneseDate(isDate ? serial : 0);
  let code = "";
  let isEscaped = false;
  for (const [index, { type, raw, value }] of section.entries()) {
    if (isEscaped) code += literal(raw);
    else if (isDate && serial < CALENDAR_BEGINS && /^(?:g+|e+|r|a{3,})$/i.test(raw))
      return undefined;
    else if (type === "LOCALE") {
      if (/^\[\$-F8/i.test(raw)) return SYSTEM_DATE;
      if (/^\[\$-F4/i.test(raw)) return SYSTEM_TIME;
      code += localeCode(String(value));
    } else if (type === "STRING" || type === "ESCAPED") code += literal(String(value));
    else if (type === "DATETIME") {
      const next = String(section[index + 1]?.value ?? "");
      const word = dateWord(raw.toLowerCase(), date, isFirstYearNamed(section, next));
      if (word === undefined) return undefined;
      code += word;
    } else if (type === "CHAR" && /^[a-z]$/i.test(raw)) {
      if (raw.toLowerCase() !== "r") return undefined;
      const isLast = section[index + 1]?.raw.toLowerCase() !== "r";
      const isOnly = isLast && section[index - 1]?.raw.toLowerCase() !== "r";
      if (isLast) code += literal(`${isOnly ? "" : date.era.long}${twoDigits(date.year)}`);
    } else if (UNKNOWN.has(type)) return undefined;
    else if (type !== "SKIP" && type !== "FILL" && raw !== "!") code += raw;
    isEscaped = !isEscaped && raw === "!";
  }
  return code;
}

/** What an era, a year of an era or a weekday shows; any other part of a date as it is. */
function dateWord(raw: string, date: JapaneseDate, hasFirstYear: boolean): string | undefined {
  if (raw.startsWith("b")) return undefined;
  if (/^g+$/.test(raw))
    return literal(
      raw.length === 1 ? date.era.letter : raw.length === 2 ? date.era.short : date.era.long,
    );
  if (/^e+$/.test(raw)) {
    if (date.year === 1 && hasFirstYear) return literal("元");
    return literal(raw.length === 1 ? String(date.year) : twoDigits(date.year));
  }
  if (/^a{3,}$/.test(raw)) return literal(raw.length === 3 ? date.weekday : `${date.weekday}曜日`);
  return raw;
}

/** Excel calls the first year of an era 元年 where the era is written out and 年 follows. */
function isFirstYearNamed(section: FormatSection, next: string): boolean {
  return section.some(({ raw }) => /^g{3,}$/i.test(raw)) && next.startsWith("年");
}

function twoDigits(year: number): string {
  return String(year).padStart(2, "0");
}

/** A currency sign stays as a text; of languages, only Japanese changes the names of months and weekdays here. */
function localeCode(value: string): string {
  const [sign = "", language = ""] = value.split(/-(.*)/s);
  const isJapanese = /^(?:0*411|ja\b)/i.test(language);
  return `${sign === "" ? "" : literal(sign)}${isJapanese ? "[$-411]" : ""}`;
}
