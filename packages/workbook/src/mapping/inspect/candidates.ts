import type { ColumnKey } from "../../layout/heading-words.ts";
import { yearsOf } from "../../layout/period.ts";
import { yearlessKey } from "../heading-years.ts";
import { headingKey } from "../layout.ts";
import { areAmounts, type ColumnFacts } from "./column-facts.ts";
import { guessUses, type Guess } from "./guess-use.ts";

/** What a measure is to do in a year to come. */
const TO_COME = /取り?組|計画|予定|方針|対応|内容|見込/u;
/** What was set for a year, which says nothing of how it went. */
export const AHEAD = /計画|予定|目標|見込/u;
/** What comes after the year that is reported, whichever year the heading stands under. */
const AFTER = /今後|次年度|翌年度|来年度|次期|これから|以降/u;

/** From so much weight on a heading names its field, also where its texts could name a level. */
export const SURE = 2;
const REPORTS: ReadonlySet<string> = new Set(["progress", "evaluation", "rating"]);

/** A field that a column may be. */
export interface Candidate extends Guess {
  readonly facts: ColumnFacts;
  readonly year: number;
}

/** The fields that columns may be, the surest first, of years side by side the latest first. Nothing after the year `until` is reported yet. */
export function candidates(all: readonly ColumnFacts[], until: number): readonly Candidate[] {
  const yearOf = (facts: ColumnFacts): number => yearsOf(facts.heading)?.last ?? 0;
  const filled = new Set(
    all.flatMap(({ heading, values }) => (values.length > 0 ? yearlessKey(heading) : [])),
  );
  // Of years side by side those that nobody has written yet are none that is reported.
  const isOpen = ({ heading, values }: ColumnFacts): boolean =>
    yearsOf(heading) !== undefined && values.length === 0 && filled.has(yearlessKey(heading));
  const found = all.flatMap((facts) =>
    isOpen(facts)
      ? []
      : guessUses(facts)
          .map((guess) => ({ facts, year: yearOf(facts), ...guess }))
          .filter(({ key, year }) => year <= until || !REPORTS.has(key)),
  );
  // What came of it is the report where no other column is one.
  if (found.every(({ key }) => key !== "progress"))
    for (const [at, one] of found.entries())
      if (one.key === "evaluation" && one.facts.heading.endsWith("成果"))
        found[at] = { ...one, key: "progress" };
  const latest = Math.max(
    0,
    ...found
      .filter(({ key, facts }) => REPORTS.has(key) && !AHEAD.test(facts.heading))
      .map(({ year }) => year),
  );
  const isPast = ({ key, year, facts: { heading } }: Candidate): boolean =>
    key === "plan" && year > 0 && year <= latest && AHEAD.test(heading) && !AFTER.test(heading);
  const planned = all
    .filter(
      (facts) =>
        latest > 0 &&
        yearOf(facts) > latest &&
        TO_COME.test(facts.heading) &&
        !isOpen(facts) &&
        !areAmounts(facts) &&
        found.every((one) => one.facts !== facts),
    )
    .map((facts) => ({ facts, year: yearOf(facts), key: "plan" as const, weight: SURE }));
  const dated = hasReport(found) ? new Map<ColumnFacts, ColumnKey>() : datedTexts(all, found);
  return [...found.filter((one) => !isPast(one)), ...planned]
    .flatMap((one) => {
      const key = dated.get(one.facts);
      return key === undefined ? one : one.key === "goal" ? { ...one, key, weight: SURE } : [];
    })
    .map((one) =>
      one.key === "goal" && latest > 0 && one.year > latest && TO_COME.test(one.facts.heading)
        ? { ...one, key: "plan" as const, weight: 3 }
        : one,
    )
    .toSorted(
      (a, b) => b.weight - a.weight || nearness(b) - nearness(a) || a.facts.column - b.facts.column,
    );
  /** The latest year first; of those to come the next one. */
  function nearness({ key, year }: Candidate): number {
    return key === "plan" && year > latest && latest > 0 ? 2 * latest - year : year;
  }
}

function hasReport(found: readonly Candidate[]): boolean {
  return found.some(({ key, weight }) => key === "progress" && weight >= SURE);
}

const DATED =
  /^(?:令和|平成|[rh])?[0-9元]{1,4}年度?の?(?:主な|具体的な)?取り?組み?(?:の?内容|事項)?$/u;

/** 令和6年度の主な取組 beside 令和7年度の主な取組: what was done, and what comes next; those of years before are neither. */
function datedTexts(
  all: readonly ColumnFacts[],
  found: readonly Candidate[],
): ReadonlyMap<ColumnFacts, ColumnKey> {
  const [latest, before] = all
    .filter(({ heading }) => DATED.test(headingKey(heading).toLowerCase()))
    .toSorted((a, b) => (yearsOf(b.heading)?.last ?? 0) - (yearsOf(a.heading)?.last ?? 0));
  if (latest === undefined) return new Map();
  // One alone is what was done where another column says what it is to be and what comes next.
  const isElsewhere = (key: ColumnKey): boolean =>
    found.some((one) => one.key === key && one.facts !== latest);
  if (before === undefined)
    return isElsewhere("goal") && isElsewhere("plan") ? new Map([[latest, "progress"]]) : new Map();
  return new Map([
    [before, "progress"],
    [latest, "plan"],
  ]);
}
