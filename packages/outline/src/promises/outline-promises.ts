import { isDue, joinReports, successorsOf, tracePromises } from "@torikumi/diff";
import type { PromiseOutcome } from "@torikumi/diff";
import { FIELD_HEADINGS, isUnfilled, reportedYear } from "@torikumi/record";
import type { Edition, Measure } from "@torikumi/record";

/** A promise of last year's plan beside what this year's report says of it: a row of 予定→実績. */
export interface OutlinedPromise {
  /** As the plan of the edition before says it. */
  readonly promise: string;
  readonly outcome: PromiseOutcome;
  /** What of it the report leaves out, by name; empty for none. */
  readonly missing: readonly string[];
  /** The sentence of the report that speaks of it, under its heading, with the number of another measure that reports it; absent where none does. */
  readonly report?: { readonly heading: string; readonly text: string };
}

/** What must be said wherever the rows are shown: they are found by words. */
export const PROMISES_CAUTION =
  "文章の言葉から機械が探したものです。実際に行ったかどうかは、文章を読んで確かめてください。";

/** The outcomes in the order in which they are counted. */
const OUTCOMES: readonly PromiseOutcome[] = ["実施", "一部", "延期と明記", "見当たらない"];

/** Longer texts are no plan and no report, in UTF-16 units. */
const LONGEST = 10_000;

/**
 * Follows each promise of last year's plan into this year's report, in the order of the plan, and into those of the measures of
 * `edition` in which it goes on too: split off from it, or those that it was merged into. Empty where nothing is reported
 * yet, for a repost, and where no promise could be recognised.
 */
export function outlinePromises(
  before: Measure,
  after: Measure,
  edition: Edition,
): readonly OutlinedPromise[] {
  return duePromises(followPromises(before, reportsOn(before, after, edition)), edition);
}

/** The measures whose reports may tell of last year's promises: `after` first, then the others in which that measure goes on. */
export function reportsOn(
  before: Measure,
  after: Measure,
  edition: Edition,
): readonly [Measure, ...Measure[]] {
  const isSplitOff = after.predecessors?.includes(before.id) === true;
  // What stands under its number is one of them only where this one came out of it.
  const others = successorsOf(before.id, edition)
    .map(({ value }) => value)
    .filter(({ id }) => id !== after.id && (isSplitOff || id !== before.id));
  return [after, ...others];
}

/** What some reports say of the promises of a plan, whichever year they are for: the same for the same measures. */
export function followPromises(
  before: Measure,
  reports: readonly [Measure, ...Measure[]],
): readonly OutlinedPromise[] {
  const [after] = reports;
  if (after.repostOf !== undefined || isUnfilled(after.progress)) return [];
  const joined = joinReports(reports);
  if (Math.max(before.plan.length, joined.progress.length, joined.evaluation.length) > LONGEST)
    return [];
  return tracePromises(before.plan, joined).map(({ text, outcome, told, missing }) => ({
    promise: text,
    outcome,
    missing: missing ?? [],
    ...(told !== undefined && {
      report: {
        heading: FIELD_HEADINGS[told.field] + whoseReport(told, reports),
        text: joined[told.field].slice(told.start, told.end),
      },
    }),
  }));
}

/** Without those for later that an edition cannot report on yet. */
export function duePromises(
  promises: readonly OutlinedPromise[],
  edition: Edition,
): readonly OutlinedPromise[] {
  const reported = reportedYear(edition);
  if (reported === undefined) return promises;
  return promises.filter(
    ({ outcome, promise }) => outcome !== "見当たらない" || isDue(promise, reported),
  );
}

/** The number of the measure that says something in the joined reports, in brackets; "" for the first. */
function whoseReport(
  { field, start }: { readonly field: "progress" | "evaluation"; readonly start: number },
  reports: readonly Measure[],
): string {
  let end = 0;
  for (const report of reports) {
    if (isUnfilled(report[field])) continue;
    end += report[field].length + 1;
    if (start < end) return report === reports[0] ? "" : `（${report.id}）`;
  }
  return "";
}

/** The outcomes counted in words, e.g. `実施 2件、見当たらない 1件`. */
export function countPromises(promises: readonly OutlinedPromise[]): string {
  return OUTCOMES.flatMap((outcome) => {
    const count = promises.filter((one) => one.outcome === outcome).length;
    return count === 0 ? [] : [`${outcome} ${count}件`];
  }).join("、");
}

/** What a row says of the report: the sentence under its heading, what is left out of it, or that there is none. */
export function describeReport({ report, missing }: OutlinedPromise): string {
  if (report === undefined) return "（報告に見当たりません）";
  const gap = missing.length === 0 ? "" : `（${missing.join("、")}のことは見当たりません）`;
  return `${report.heading}：${report.text}${gap}`;
}
