import { readFigures, sameText } from "@torikumi/diff";
import type { TextField } from "@torikumi/record";

/** The texts in which a year is reported, in the order of the page. */
export const REPORTED = ["progress", "evaluation", "plan"] as const satisfies readonly TextField[];

/**
 * Whether a text is that of an earlier edition: the same (notation apart), or but for its years.
 * Undefined where more differs, and for an empty text.
 */
export function carriedText(before: string, after: string): "identical" | "years" | undefined {
  if (before === after) return after === "" ? undefined : "identical";
  if (after === "" || !sameKanji(before, after)) return undefined;
  const how = sameText(before, after);
  return how === "nearly" ? undefined : how;
}

/**
 * The years that were moved where nothing else was, as they are written (令和9年度→令和11年度); "" where each of them moved by
 * exactly `yearsOn`, or not at all.
 */
export function strayYears(before: string, after: string, yearsOn: number): string {
  if (sameText(before, after, { yearsOn }) !== undefined) return "";
  const [old, now] = [readFigures(before), readFigures(after)];
  const moved = now.flatMap(({ text }, place) => {
    const from = old[place]?.text ?? "";
    return old.length !== now.length || from === text ? [] : `${from}→${text}`;
  });
  return [...new Set(moved)].join("、");
}

/**
 * Whether two texts have the same kanji in the same order, those of years and days apart (令和, 平成, 元, 年, 月, 日, 度,
 * 箇): a cheap sign that they may differ in numbers and notation only. Stops at the first
 * difference.
 */
function sameKanji(a: string, b: string): boolean {
  let i = 0;
  let j = 0;
  for (;;) {
    while (i < a.length && !counts(a.charCodeAt(i))) i++;
    while (j < b.length && !counts(b.charCodeAt(j))) j++;
    if (i === a.length || j === b.length) return i === a.length && j === b.length;
    if (a.charCodeAt(i++) !== b.charCodeAt(j++)) return false;
  }
}

const YEAR_WORDS: ReadonlySet<number> = new Set(
  Array.from("令和平成元年月日度箇", (one) => one.charCodeAt(0)),
);

function counts(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff && !YEAR_WORDS.has(code);
}
