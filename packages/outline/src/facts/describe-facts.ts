import type {
  DeadlineChange,
  DepartmentChanges,
  FigureChange,
  MeasureChange,
  UnpairedAmount,
} from "@torikumi/diff";
import { ENDED, FIELD_HEADINGS } from "@torikumi/record";
import type { MeasureId } from "@torikumi/record";

import { describeDifference, figureSides } from "./figure-words.ts";
import { NONE, type Fact } from "./fact.ts";

/** The measure's new number, where it has another one now. */
export function describeNumber(id: MeasureId, previousId: MeasureId | undefined): readonly Fact[] {
  if (previousId === undefined) return [];
  return [{ about: "number", label: "番号", from: previousId, to: id, note: "" }];
}

/** The category before and after, where it changed; none of a measure that ends in a year without categories, which a sentence tells. */
export function describeCategory(category: MeasureChange["category"]): readonly Fact[] {
  if (category === undefined || category.from === "" || category.to === "") return [];
  return [{ about: "category", label: "取組区分", ...category, note: "" }];
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
    note:
      figure.qualifier === undefined
        ? describeDifference(figure)
        : describeQualifier(figure.qualifier),
  };
}

/** Where another thing is counted than last year, no difference is told: 何の数値かが「3歳児」から「5歳児」に変わった. */
function describeQualifier({ from, to }: NonNullable<FigureChange["qualifier"]>): string {
  if (from === "") return `「${to}」の数値になった`;
  if (to === "") return `「${from}」の数値でなくなった`;
  return `何の数値かが「${from}」から「${to}」に変わった`;
}

/** A deadline that moved, e.g. `今後の取組の期限` 令和8年度 → 令和10年度 `2年延びた`, or slid (来年度中 → 来年度中). */
export function describeDeadline({ field, from, to, months }: DeadlineChange): Fact {
  const size = Math.abs(months);
  const span = size % 12 === 0 ? `${size / 12}年` : `${size}か月`;
  const words = from === to ? "同じ言葉のまま" : "";
  const note = months === 0 ? "" : `${words}${span}${months > 0 ? "延びた" : "早まった"}`;
  return { about: "deadline", field, label: `${FIELD_HEADINGS[field]}の期限`, from, to, note };
}

/**
 * The amounts that came or went without a partner, as one fact. They are not put beside each other as old and new, for nobody
 * knows what became what.
 */
export function describeUnpaired(amounts: readonly UnpairedAmount[]): readonly Fact[] {
  if (amounts.length === 0) return [];
  const fields = [...Map.groupBy(amounts, ({ field }) => field)].map(([field, members]) => {
    const side = (name: string, from: "from" | "to"): readonly string[] => {
      const words = members.filter((one) => one.side === from).map(({ written }) => written);
      return words.length === 0 ? [] : [`${name} ${words.join("、")}`];
    };
    return `${FIELD_HEADINGS[field]} ${[...side("旧", "from"), ...side("新", "to")].join("／")}`;
  });
  return [{ about: "figure", label: "対応の分からない数値", note: fields.join("。") }];
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
