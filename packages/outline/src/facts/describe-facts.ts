import type { DepartmentChanges, FigureChange, MeasureChange } from "@torikumi/diff";
import { FIELD_HEADINGS } from "@torikumi/record";
import type { MeasureId } from "@torikumi/record";

import { describeDifference, figureSides } from "./figure-words.ts";
import { NONE, type Fact } from "./fact.ts";

/** The word of the vocabulary for a measure that ends. */
const ENDED = "終了";

/** The measure's new number, where it has another one now. */
export function describeNumber(id: MeasureId, previousId: MeasureId | undefined): readonly Fact[] {
  if (previousId === undefined) return [];
  return [{ about: "number", label: "番号", from: previousId, to: id, note: "" }];
}

/** The category before and after, where it changed. */
export function describeCategory(category: MeasureChange["category"]): readonly Fact[] {
  if (category === undefined) return [];
  const { from, to } = category;
  return [{ about: "category", label: "取組区分", from: from || NONE, to: to || NONE, note: "" }];
}

/** The departments that went, came and were renamed, one fact each. */
export function describeDepartments(departments: DepartmentChanges | undefined): readonly Fact[] {
  if (departments === undefined) return [];
  const about = "departments" as const;
  return [
    ...departments.removed.map((from) => ({ about, label: "担当部", from, note: "外れた" })),
    ...departments.added.map((to) => ({ about, label: "担当部", to, note: "加わった" })),
    ...departments.renamed.map(({ from, to }) => ({
      about,
      label: "組織名",
      from,
      to,
      note: "名称のみの変更",
    })),
  ];
}

/**
 * A figure with its field and label, e.g. `取組状況の数値（研修）` 12回 → 15回 `3回増`, as written in the texts. A label of one
 * character (者, 区) says too little and is left out.
 */
export function describeFigure(figure: FigureChange): Fact {
  const label = [...figure.label].length < 2 ? "" : `（${figure.label}）`;
  return {
    about: "figure",
    field: figure.field,
    label: `${FIELD_HEADINGS[figure.field]}の数値${label}`,
    ...figureSides(figure),
    note: describeDifference(figure),
  };
}

/** The other keys that changed, without a reason that is new: it is told in a sentence. */
export function describeKeys({ category, kinds, keys }: MeasureChange): readonly Fact[] {
  const inSentences = new Set([
    ...(category?.to === ENDED ? ["終了理由"] : []),
    ...(kinds.includes("据置") ? ["据置理由"] : []),
  ]);
  return keys
    .filter(({ key, from }) => from !== "" || !inSentences.has(key))
    .map(({ key, from, to }) => ({
      about: "key" as const,
      label: key,
      from: from || NONE,
      to: to || NONE,
      note: "",
    }));
}
