import { CONTINUED, ENDED, NEW } from "../measure/category.ts";
import { editionName, parseEditionId } from "../measure/edition-id.ts";
import type { Edition } from "./edition.ts";
import type { MeasureId } from "../measure/measure-id.ts";
import type { EditionPage, ExtraText, Measure } from "../measure/measure.ts";
import type { Opinion } from "../measure/opinion.ts";
import { usesField } from "../measure/uses-field.ts";
import { sectionOpinions } from "./section-opinions.ts";
import { shiftFiscalYears } from "./shift-fiscal-years.ts";
import { UNFILLED } from "../measure/unfilled.ts";

/** The draft of a later year: what its pages say before anybody has filled them in. */
export interface RolledEdition {
  readonly index: EditionPage;
  readonly measures: readonly Measure[];
  /** The measures that ended in the edition before and go now. */
  readonly ended: readonly MeasureId[];
  /**
   * The texts of the edition page that speak of years and could not be moved on: 取組状況 (its period),
   * 今後の取組 (its period), 題名.
   */
  readonly left: readonly string[];
  /** The opinions that old editions keep in sections of their measures, as pages of their own. */
  readonly opinions: readonly Opinion[];
  /** Measures whose reference (再掲, 取組内容) pointed at one that ended; the reference is dissolved. */
  readonly loosened: readonly MeasureId[];
}

/**
 * Rolls a published edition forward to the draft of a later year: 新規 becomes 継続, ended measures go,
 * 取組状況 and 自己評価 wait to be filled in. The goal and the plan stay as the text to start from; 前身,
 * 統合先, 据置理由 and 終了理由 were last year's and go, and so does the story of that year (あらまし). The pages of opinions stay as they are.
 */
export function rollForward(edition: Edition, id: string): RolledEdition {
  const pages = [...edition.measures.values()].map(({ value }) => value);
  const ended = pages.filter(({ category }) => category === ENDED).map((measure) => measure.id);
  const gone = new Set(ended);
  const names = new Set(edition.index?.value.categories.map(({ name }) => name));
  const measures = pages.filter((measure) => !gone.has(measure.id));
  return {
    ...rollPage(edition, id),
    measures: measures.map((measure) =>
      rollMeasure(withoutEnded(measure, { edition, gone }), names, edition.index?.value ?? EMPTY),
    ),
    ended,
    opinions: sectionOpinions(edition),
    loosened: measures.filter((measure) => pointsAt(measure, gone)).map((measure) => measure.id),
  };
}

function rollMeasure(measure: Measure, names: ReadonlySet<string>, page: EditionPage): Measure {
  const { id, title, category, departments, goal, goalOf, repostOf, plan } = measure;
  const yearly = new Set(
    (page.extras ?? []).filter(({ isYearly }) => isYearly).map(({ name }) => name),
  );
  const rollExtra = (extra: ExtraText): ExtraText =>
    yearly.has(extra.name) ? { ...extra, text: UNFILLED } : extra;
  const isSecondYear = category === NEW && names.has(CONTINUED);
  return {
    id,
    ...(title !== undefined && { title }),
    category: isSecondYear ? CONTINUED : category,
    departments,
    goal,
    ...(measure.items !== undefined && { items: measure.items }),
    ...(goalOf !== undefined && { goalOf }),
    ...(repostOf !== undefined && { repostOf }),
    progress: usesField(page, "progress") ? UNFILLED : "",
    evaluation: usesField(page, "evaluation") ? UNFILLED : "",
    plan,
    ...(measure.extras !== undefined && { extras: measure.extras.map(rollExtra) }),
  };
}

function pointsAt({ goalOf, repostOf }: Measure, gone: ReadonlySet<MeasureId>): boolean {
  return [goalOf, repostOf].some((id) => id !== undefined && gone.has(id));
}

/**
 * A goal that was shared with an ended measure is written out; what repeated one stands for itself.
 */
function withoutEnded(
  measure: Measure,
  { edition, gone }: { readonly edition: Edition; readonly gone: ReadonlySet<MeasureId> },
): Measure {
  if (!pointsAt(measure, gone)) return measure;
  const { goalOf, repostOf, ...rest } = measure;
  return {
    ...rest,
    ...(goalOf !== undefined &&
      (gone.has(goalOf)
        ? { goal: edition.measures.get(goalOf)?.value.goal ?? measure.goal }
        : { goalOf })),
    ...(repostOf !== undefined && !gone.has(repostOf) && { repostOf }),
  };
}

function rollPage(edition: Edition, id: string): Pick<RolledEdition, "index" | "left"> {
  const { publishedOn: _, story: _story, ...page } = edition.index?.value ?? EMPTY;
  const by = (parseEditionId(id)?.fiscalYear ?? 0) - (parseEditionId(page.id)?.fiscalYear ?? 0);
  const title = shiftFiscalYears(page.title, by);
  const progress = shiftFiscalYears(page.periods.progress, by);
  const plan = shiftFiscalYears(page.periods.plan, by);
  const hasYear =
    /[0-9０-９元]年|[0-9０-９]{4}/u.test(page.title) || page.title.includes(editionName(page.id));
  return {
    index: {
      ...page,
      id,
      title: title ?? page.title,
      periods: { progress: progress ?? page.periods.progress, plan: plan ?? page.periods.plan },
    },
    left: [
      ...(title === undefined && hasYear ? ["題名"] : []),
      ...(progress === undefined ? ["取組状況"] : []),
      ...(plan === undefined ? ["今後の取組"] : []),
    ],
  };
}

const EMPTY: EditionPage = {
  id: "",
  title: "",
  periods: { progress: "", plan: "" },
  categories: [],
  cases: [],
  preface: "",
};
