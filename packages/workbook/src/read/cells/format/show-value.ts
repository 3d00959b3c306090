import { format } from "numfmt";
import { formatSections, isDateSection } from "./format-section.ts";
import { isKanjiSection, showKanji } from "./kanji-section.ts";
import { spellSection } from "./spell-section.ts";

/** The day after 9999-12-31, the last that Excel shows. */
const DATES_END = 2_958_466;

/** Whether a format shows numbers as dates or times. */
export function isDateFormat(code: string): boolean {
  return formatSections(code).some(isDateSection);
}

/**
 * Shows a number as Excel does in a cell that is wide enough; dates are numbers of days, 1 being 1900-01-01.
 * Undefined where it is not certain what Excel shows.
 */
export function showNumber(value: number, code: string): string | undefined {
  const sections = formatSections(code);
  if (sections.some(isDateSection) && (value < 0 || value >= DATES_END)) return undefined;
  const [first = []] = sections;
  if (sections.some(isKanjiSection)) {
    const isFirst = sections.length === 1 || (value > 0 && !hasCondition(first));
    if (!isFirst) return undefined;
    if (isKanjiSection(first)) return showKanji(first, value);
  }
  const spelled = sections.map((section) => spellSection(section, value));
  if (spelled.includes(undefined)) return undefined;
  try {
    return format(spelled.join(";"), value).replace(/^ +| +$/g, "");
  } catch {
    return undefined;
  }
}

/** Shows a text as Excel does: a format can put words around it (`@"課"`). */
export function showText(text: string, code: string): string {
  const sections = formatSections(code);
  const own = sections.length > 3 ? sections[3] : sections.find(hasText);
  if (own === undefined) return text;
  return own
    .map(({ type, value, raw }) =>
      type === "TEXT"
        ? text
        : type === "SKIP" || type === "FILL" || raw.startsWith("[")
          ? ""
          : type === "GENERAL"
            ? text
            : String(value),
    )
    .join("");
}

function hasText(section: ReturnType<typeof formatSections>[number]): boolean {
  return section.some(({ type }) => type === "TEXT");
}

function hasCondition(section: ReturnType<typeof formatSections>[number]): boolean {
  return section.some(({ type }) => type === "CONDITION");
}
