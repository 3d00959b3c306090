import { CONTINUED, ENDED, EXPANDED, NEW } from "@torikumi/record";

/** A category of the vocabulary with its explanation, as the edition page keeps it. */
export interface Category {
  readonly name: string;
  readonly description: string;
}

/** How the paper marks its legend. */
export const LEGEND_MARK = "【取組区分】";

/** The category that every vocabulary needs and the paper's legend may lack. */
export const ENDED_CATEGORY: Category = { name: ENDED, description: "取組を終える項目" };

/** The vocabulary of a city whose workbook has no legend. The explanations are ours. */
export const STANDARD_CATEGORIES: readonly Category[] = [
  { name: NEW, description: "新たに取り組む項目" },
  { name: EXPANDED, description: "これまでの取組を広げる項目" },
  { name: CONTINUED, description: "これまでの取組を続ける項目" },
  ENDED_CATEGORY,
];
