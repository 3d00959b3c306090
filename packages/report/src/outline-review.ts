import type { EditionChanges, FigureChange, MeasureChange } from "@torikumi/diff";
import { compareIds } from "@torikumi/record";
import type { Measure, MeasureId } from "@torikumi/record";

import { firstWords, goalOf } from "./first-words.ts";
import { isRoutineYear } from "./is-routine-year.ts";
import type { ComparedEditions } from "./review.ts";
import { sameAsOriginal } from "./same-as-original.ts";

/** The parts of a review in the order in which the committee reads. */
export type SectionKey =
  | "ended"
  | "added"
  | "moved"
  | "category"
  | "departments"
  | "figures"
  | "substance"
  | "unreadable"
  | "wording";

/** One measure of a review, with everything that its headline says. */
export interface OutlinedMeasure {
  readonly id: MeasureId;
  /** The id in the earlier edition, where it was another. */
  readonly previousId?: MeasureId;
  /** True where nothing but the likeness of the texts says that it is the same measure. */
  readonly isLikely?: true;
  /** The measure that this one repeats (再掲), where what there is to read of it is the same: all of it, or its texts and figures only. */
  readonly sameAs?: { readonly id: MeasureId; readonly whole: boolean };
  /** The first words of its goal; "" where the goal is not loaded. */
  readonly title: string;
  readonly departments: readonly string[];
  /** The figures that changed, without the years that went on as the editions did. */
  readonly figures: readonly FigureChange[];
  /** Absent for a measure that was only added, removed or moved. */
  readonly change?: MeasureChange;
  /** The measure on each side; absent where it does not exist or is not loaded. */
  readonly before?: Measure;
  readonly after?: Measure;
}

/** A part of a review: the measures whose first kind of change it is. Every measure stands in exactly one part. */
export interface ReviewSection {
  readonly key: SectionKey;
  readonly title: string;
  readonly measures: readonly OutlinedMeasure[];
}

const TITLES: Readonly<Record<SectionKey, string>> = {
  ended: "終了・削除",
  added: "追加",
  moved: "番号の変更",
  category: "取組区分の変更",
  departments: "担当部の変更",
  figures: "数値の変更",
  substance: "内容の変更（実質）",
  unreadable: "読み取れなかった部分のある取組",
  wording: "字句・組織名・表記の変更、据置など",
};

/** The kinds that a person judges, the weightiest first; what else there is (a pure renaming too) is wording. */
const SECTION_OF = [
  ["区分", "category"],
  ["担当", "departments"],
  ["数値", "figures"],
  ["実質", "substance"],
] as const;

/** The word of the vocabulary for a measure that ends. */
const ENDED = "終了";

/** Sorts the changes into the committee's parts. Parts without a measure are left out; inside a part the order is by id. */
export function outlineReview(
  changes: EditionChanges,
  editions: ComparedEditions,
): readonly ReviewSection[] {
  const sections = new Map<SectionKey, OutlinedMeasure[]>(
    (Object.keys(TITLES) as SectionKey[]).map((key) => [key, []]),
  );
  const put = (key: SectionKey, measure: OutlinedMeasure): void =>
    void sections.get(key)?.push(measure);
  const changed = new Set(changes.changed.map((change) => change.id));
  for (const id of changes.removed) put("ended", outline(changes, editions, undefined, id));
  for (const id of changes.added) put("added", outline(changes, editions, id, undefined));
  for (const { from, to } of changes.moved) {
    if (!changed.has(to)) put("moved", outline(changes, editions, to, from));
  }
  for (const change of changes.changed) {
    put(
      sectionOf(change),
      outline(changes, editions, change.id, change.previousId ?? change.id, change),
    );
  }
  return [...sections]
    .filter(([, measures]) => measures.length > 0)
    .map(([key, measures]) => ({
      key,
      title: TITLES[key],
      measures: measures.toSorted((a, b) => compareIds(a.id, b.id)),
    }));
}

function sectionOf(change: MeasureChange): SectionKey {
  if (change.category?.to === ENDED) return "ended";
  const [, section] = SECTION_OF.find(([kind]) => change.kinds.includes(kind)) ?? [];
  if (section !== undefined) return section;
  if (change.unreadable !== undefined) return "unreadable";
  if (change.kinds.length > 0) return "wording";
  return change.previousId === undefined ? "wording" : "moved";
}

function outline(
  changes: EditionChanges,
  editions: ComparedEditions,
  to: MeasureId | undefined,
  from: MeasureId | undefined,
  change?: MeasureChange,
): OutlinedMeasure {
  const after = to === undefined ? undefined : editions.after.measures.get(to)?.value;
  const before = from === undefined ? undefined : editions.before.measures.get(from)?.value;
  const goal =
    (after && goalOf(after, editions.after)) || (before && goalOf(before, editions.before)) || "";
  return {
    id: (to ?? from) as MeasureId,
    ...(to !== undefined && from !== undefined && to !== from && { previousId: from }),
    ...(changes.moved.some((move) => move.to === to && move.by === "likeness") && {
      isLikely: true as const,
    }),
    ...sameAsOriginal(changes, editions, { after, change }),
    title: firstWords(goal),
    departments: (after ?? before)?.departments ?? [],
    figures: (change?.figures ?? []).filter((figure) => !isRoutineYear(figure, changes)),
    ...(change !== undefined && { change }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}
