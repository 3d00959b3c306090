import { yearsBetween } from "@torikumi/record";
import type { EditionChanges, FigureChange } from "@torikumi/diff";

/** A year as `FigureChange` writes it, without its unit: 令和７, R7, 2025, 7. */
const YEAR = /^(令和|平成|昭和|[RHSrhsＲＨＳ])?([0-9０-９]{1,4}|元)$/u;

/**
 * Whether a figure is a year that went on exactly as the editions did (令和6年度 → 令和7年度 from r7 to r8), which every yearly
 * text does and nobody has to judge. A year that went on further, or not at all, is for people to read.
 */
export function isRoutineYear(figure: FigureChange, changes: EditionChanges): boolean {
  if (figure.unit !== "年度" && figure.unit !== "年") return false;
  const years = yearsBetween(changes.from, changes.to);
  if (years === 0) return false;
  const [from, to] = [figure.from, figure.to].map((value) => YEAR.exec(String(value)));
  if (!from || !to || from[1] !== to[1]) return false;
  return yearOf(to[2] ?? "") - yearOf(from[2] ?? "") === years;
}

function yearOf(digits: string): number {
  return digits === "元" ? 1 : Number(digits.normalize("NFKC"));
}
