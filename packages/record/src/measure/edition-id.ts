/**
 * The id of an edition taken apart: era letter, year, and the number of the correction (0 for the
 * first publication).
 */
export interface EditionYear {
  readonly era: "h" | "r";
  readonly year: number;
  readonly correction: number;
  /**
   * The fiscal year as the Western calendar counts it: r1 is 2019, h31 is 2019 too (the year had
   * both names).
   */
  readonly fiscalYear: number;
}

/** Last Western year before year 1 of each era (平成1年 = 1989, 令和1年 = 2019). */
const ERA_START = { h: 1988, r: 2018 } as const;
const ERA_NAME = { h: "平成", r: "令和" } as const;
const EDITION = /^([hr])([1-9][0-9]?)(?:\.([1-9][0-9]?))?$/;

/** Reads `r7`, `h31` or a correction `r7.1`. Returns undefined for anything else. */
export function parseEditionId(id: string): EditionYear | undefined {
  const found = EDITION.exec(id);
  if (found === null) return undefined;
  const era = found[1] as "h" | "r";
  const year = Number(found[2]);
  return { era, year, correction: Number(found[3] ?? 0), fiscalYear: ERA_START[era] + year };
}

/** The id of the edition of a fiscal year of the Western calendar: 2025 → `r7`; 平成 until 2018, 令和 from 2019 on. */
export function editionIdOf(fiscalYear: number): string {
  const era = fiscalYear > ERA_START.r ? "r" : "h";
  return `${era}${fiscalYear - ERA_START[era]}`;
}

/**
 * Orders edition ids by fiscal year across eras, then era (h31 before r1), then correction.
 * Texts that are no edition id come first, in the order of their code units.
 */
export function compareEditionIds(a: string, b: string): number {
  const left = parseEditionId(a);
  const right = parseEditionId(b);
  if (left === undefined || right === undefined) {
    if (left === right) return a < b ? -1 : a > b ? 1 : 0;
    return left === undefined ? -1 : 1;
  }
  return (
    left.fiscalYear - right.fiscalYear ||
    ERA_START[left.era] - ERA_START[right.era] ||
    left.correction - right.correction
  );
}

/**
 * The edition's name for people: `r7` → 令和7年度版, `r7.1` → 令和7年度版（訂正1）. Other texts come back as they
 * are.
 */
export function editionName(id: string): string {
  const edition = parseEditionId(id);
  if (edition === undefined) return id;
  const year = edition.year === 1 ? "元" : String(edition.year);
  const correction = edition.correction === 0 ? "" : `（訂正${edition.correction}）`;
  return `${ERA_NAME[edition.era]}${year}年度版${correction}`;
}

/**
 * How many fiscal years the second edition reports later than the first (r7 → r8 is 1). 0 for a correction (r7 → r7.1), two
 * states of one edition, and texts that are no edition id.
 */
export function yearsBetween(from: string, to: string): number {
  const [before, after] = [parseEditionId(from), parseEditionId(to)];
  return before === undefined || after === undefined ? 0 : after.fiscalYear - before.fiscalYear;
}
