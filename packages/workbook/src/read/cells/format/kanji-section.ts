import { format } from "numfmt";
import { isDateSection, type FormatSection } from "./format-section.ts";
import { japaneseDate } from "./japanese-date.ts";
import { mapDigits, spellNumber, type Numerals } from "./kanji-number.ts";
import { spellSection } from "./spell-section.ts";

const KINDS: Readonly<Record<string, Numerals | "wide">> = {
  dbnum1: "plain",
  dbnum2: "formal",
  dbnum3: "wide",
};
const LITERALS = new Set(["STRING", "ESCAPED", "CHAR", "SPACE", "PAREN", "LOCALE", "SKIP"]);

/** Whether a section writes its numbers in kanji or full width ([DBNum1] to [DBNum4]). */
export function isKanjiSection(section: FormatSection): boolean {
  return section.some(({ type }) => type === "DBNUM");
}

/** Shows a number or a date in kanji or full-width digits. Undefined where Excel's way is not certain. */
export function showKanji(section: FormatSection, serial: number): string | undefined {
  const tag = section.find(({ type }) => type === "DBNUM");
  const kind = KINDS[String(tag?.value ?? "").toLowerCase()];
  const rest = section.filter(({ type }) => type !== "DBNUM");
  const hasDigits = rest.some(
    ({ type, value }) => LITERALS.has(type) && type !== "LOCALE" && /\d/.test(String(value)),
  );
  if (kind === undefined || hasDigits || serial < 0) return undefined;
  if (isDateSection(rest)) return showDate(rest, serial, kind);
  const isGeneral = rest.some(({ type }) => type === "GENERAL");
  const isPlain = rest.every(
    ({ type }) => LITERALS.has(type) || type === "ZERO" || type === "HASH",
  );
  if (
    isGeneral &&
    kind !== "wide" &&
    rest.every(({ type }) => LITERALS.has(type) || type === "GENERAL")
  ) {
    const spelled = spellNumber(serial, kind);
    return spelled === undefined
      ? undefined
      : rest
          .map(({ type, value }) => (type === "GENERAL" ? spelled : textOf(type, value)))
          .join("");
  }
  const code = isPlain ? spellSection(rest, serial) : undefined;
  return code === undefined ? undefined : mapDigits(format(code, serial), kind);
}

function showDate(
  section: FormatSection,
  serial: number,
  kind: Numerals | "wide",
): string | undefined {
  const { era, year, fullYear, month, day, weekday } = japaneseDate(serial);
  const spell = (value: number): string | undefined =>
    kind === "wide" ? mapDigits(String(value), kind) : spellNumber(value, kind);
  const words: Readonly<Record<string, string | undefined>> = {
    ggg: era.long,
    gg: era.short,
    g: era.letter,
    e: spell(year),
    yyyy: mapDigits(String(fullYear), kind),
    m: spell(month),
    d: spell(day),
    aaa: weekday,
    aaaa: `${weekday}曜日`,
  };
  const parts = section.map(({ type, raw, value }) =>
    type === "DATETIME"
      ? words[raw.toLowerCase()]
      : LITERALS.has(type)
        ? textOf(type, value)
        : undefined,
  );
  return parts.includes(undefined) ? undefined : parts.join("");
}

function textOf(type: string, value: unknown): string {
  return type === "LOCALE" || type === "SKIP" ? "" : String(value);
}
