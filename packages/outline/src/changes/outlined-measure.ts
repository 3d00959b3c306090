import type { ChangeKind, EditionChanges, FigureChange, MeasureChange } from "@torikumi/diff";
import { yearsBetween } from "@torikumi/record";
import type { Measure, MeasureId } from "@torikumi/record";

import { categoryWord, UNREADABLE } from "../edition/category-word.ts";
import type { EditionNames } from "../edition/edition-names.ts";
import { measureTitle } from "../edition/measure-title.ts";
import {
  describeCategory,
  describeDeadline,
  describeDepartments,
  describeFigure,
  describeKeys,
  describeNumber,
  describeUnpaired,
} from "../facts/describe-facts.ts";
import type { Fact } from "../facts/fact.ts";
import { isRoutineYear } from "../facts/is-routine-year.ts";
import type { outlinePromises, OutlinedPromise } from "../promises/outline-promises.ts";
import type { ComparedEditions } from "../review.ts";
import { outlineTexts, outlineWhole } from "../texts/outlined-text.ts";
import type { OutlinedText, WholeTexts } from "../texts/outlined-text.ts";
import { describeSentences } from "./describe-sentences.ts";
import { sameAsOriginal, type SameAs } from "./same-as-original.ts";

/** One measure among the changes, with everything that is said of it. Plain text, to be escaped by whoever shows it. */
export interface OutlinedMeasure {
  readonly id: MeasureId;
  /** The id in the earlier edition, where it was another. */
  readonly previousId?: MeasureId;
  /** What it is called in headings. "" where its texts are not loaded. */
  readonly title: string;
  /** The departments in charge now; of a measure that is gone, those of last year. */
  readonly departments: readonly string[];
  readonly kinds: readonly ChangeKind[];
  /**
   * The category on each side where the measure exists there, or that it could not be read; "" where the city has no categories.
   */
  readonly category: { readonly before?: string; readonly after?: string };
  /** Number, category, departments, figures and other keys that changed, in this order. */
  readonly facts: readonly Fact[];
  /** How it ended, went, came or moved, what could not be read, what is last year's text, and why. */
  readonly sentences: readonly string[];
  /** The texts that differ; none where the measure that it repeats shows them. */
  readonly texts: readonly OutlinedText[];
  /** Last year's promises beside this year's report; empty within one year. */
  readonly promises: readonly OutlinedPromise[];
  /** The measure into which one that is gone was merged. */
  readonly mergedInto?: MeasureId;
  /** All its texts, where it only came or went. */
  readonly whole?: WholeTexts;
  /** The measure that it repeats (再掲), where that one is shown with the same change. */
  readonly sameAs?: SameAs;
  /** Absent for a measure that was only added, removed or moved. */
  readonly change?: MeasureChange;
  /** The measure on each side; absent where it does not exist or is not loaded. */
  readonly before?: Measure;
  readonly after?: Measure;
}

/** What the measures are told within. */
export interface MeasureSurroundings {
  readonly changes: EditionChanges;
  readonly editions: ComparedEditions;
  readonly names: EditionNames;
  readonly promisesOf: typeof outlinePromises;
}

/** The ids of a measure on both sides, at least one of them, and what changed. */
export interface MeasureSides {
  readonly from?: MeasureId | undefined;
  readonly to?: MeasureId | undefined;
  readonly change?: MeasureChange;
  /** The measure into which one that is gone was merged (統合先). */
  readonly mergedInto?: MeasureId;
}

/** Tells one measure. */
export function outlineMeasure(sides: MeasureSides, around: MeasureSurroundings): OutlinedMeasure {
  const { from, to, change } = sides;
  const { changes, editions, names, promisesOf } = around;
  const id = (to ?? from) as MeasureId;
  const after = to === undefined ? undefined : editions.after.measures.get(to)?.value;
  const before = from === undefined ? undefined : editions.before.measures.get(from)?.value;
  const previousId = from !== undefined && to !== undefined && from !== to ? from : undefined;
  const sameAs = sameAsOriginal({ after, change }, changes, editions);
  const isLikely = changes.moved.some((move) => move.to === to && move.by === "likeness");
  const splitFrom = changes.moved.filter((move) => move.to === to && move.kept === true);
  const mergedFrom = changes.moved
    .filter((move) => move.to === to && move.merged === true)
    .map((move) => move.from);
  // The promises of one that was split are told where it goes on under its own number.
  const heir = after ?? (sides.mergedInto && editions.after.measures.get(sides.mergedInto)?.value);
  const isPromised =
    before !== undefined &&
    heir !== undefined &&
    yearsBetween(changes.from, changes.to) !== 0 &&
    !splitFrom.some((move) => editions.after.measures.has(move.from));
  const whole = wholeOf(sides, { before, after, sameAs });
  const category = categoryOf({ before, after, change }, editions);
  return {
    id,
    ...(previousId !== undefined && { previousId }),
    title:
      (after && measureTitle(after, editions.after)) ||
      (before && measureTitle(before, editions.before)) ||
      "",
    departments: (after ?? before)?.departments ?? [],
    kinds: change?.kinds ?? [],
    category,
    facts: factsOf(
      { id, previousId: splitFrom.length > 0 ? undefined : previousId, change, sameAs, mergedFrom },
      changes,
    ),
    sentences: describeSentences(
      {
        id,
        previousId,
        before,
        after,
        category,
        change,
        sameAs,
        isLikely,
        splitFrom: splitFrom.map((move) => move.from),
        mergedFrom,
        mergedInto: sides.mergedInto,
      },
      names,
    ),
    texts: change === undefined || sameAs !== undefined ? [] : outlineTexts(change),
    promises: isPromised ? promisesOf(before, heir, editions.after) : [],
    ...(sides.mergedInto !== undefined && { mergedInto: sides.mergedInto }),
    ...(whole !== undefined && { whole }),
    ...(sameAs !== undefined && { sameAs }),
    ...(change !== undefined && { change }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

/**
 * The figures of a measure that a person has to judge: without the years that went on as the editions did, and without the
 * values that a text only starts from (58名から62名に).
 */
export function judgedFigures(
  change: MeasureChange,
  changes: EditionChanges,
): readonly FigureChange[] {
  return change.figures.filter(
    (figure) => figure.isStart !== true && !isRoutineYear(figure, changes),
  );
}

interface FactSource {
  readonly id: MeasureId;
  readonly previousId: MeasureId | undefined;
  readonly change: MeasureChange | undefined;
  readonly sameAs: SameAs | undefined;
  readonly mergedFrom: readonly MeasureId[];
}

function factsOf(
  { id, previousId, change, sameAs, mergedFrom }: FactSource,
  changes: EditionChanges,
): readonly Fact[] {
  if (sameAs?.whole === true) return [];
  const number = describeNumber(id, previousId);
  if (change === undefined) return number;
  return [
    ...number,
    ...describeCategory(change.category),
    ...describeDepartments(change.departments),
    ...(sameAs === undefined
      ? [
          ...change.deadlines.map(describeDeadline),
          ...judgedFigures(change, changes).map(describeFigure),
          ...describeUnpaired(change.unpaired),
        ]
      : []),
    // A sentence tells of those that were merged into it.
    ...describeKeys({
      ...change,
      keys: change.keys.filter(({ key, to }) => key !== "前身" || to !== mergedFrom.join("、")),
    }),
  ];
}

interface BothSides {
  readonly before: Measure | undefined;
  readonly after: Measure | undefined;
}

function categoryOf(
  { before, after, change }: BothSides & { readonly change: MeasureChange | undefined },
  editions: ComparedEditions,
): OutlinedMeasure["category"] {
  const isUnreadable = change?.unreadable?.includes("category") === true;
  return {
    ...(before !== undefined && { before: categoryWord(before.category, editions.before) }),
    ...(after !== undefined && {
      after:
        isUnreadable && before?.category !== ""
          ? UNREADABLE
          : categoryWord(after.category, editions.after),
    }),
  };
}

function wholeOf(
  { from, to, change }: MeasureSides,
  { before, after, sameAs }: BothSides & { readonly sameAs: SameAs | undefined },
): WholeTexts | undefined {
  if (change !== undefined || sameAs !== undefined) return undefined;
  if (to === undefined && before !== undefined) return outlineWhole(before, "remove");
  return from === undefined && after !== undefined ? outlineWhole(after, "add") : undefined;
}
