import type { ChangeKind, MeasureChange, PageChange } from "@torikumi/diff";
import { ENDED } from "@torikumi/record";

import type { CategoryRow } from "./category-rows.ts";
import type { OutlinedMeasure } from "./outlined-measure.ts";

/** The parts of the changes in the order in which the committee reads them. */
export type PartKey =
  | "ended"
  | "category"
  | "added"
  | "moved"
  | "departments"
  | "figures"
  | "substance"
  | "pages"
  | "opinions"
  | "unreadable"
  | "wording";

/** The titles of the parts, in the committee's order. */
export const PART_TITLES: Readonly<Record<PartKey, string>> = {
  ended: "終了・削除",
  category: "取組区分の変更",
  added: "追加",
  moved: "番号の変更",
  departments: "担当部の変更",
  figures: "数値の変更",
  substance: "内容の変更（実質）",
  pages: "提言・取組方針などの変更",
  opinions: "委員会意見と対応",
  unreadable: "読み取れなかった部分のある取組",
  wording: "字句・組織名・表記の変更、据置など",
};

/** What the things in a part are counted in. */
export function unitOf(key: PartKey): string {
  return key === "pages" ? "か所" : "件";
}

/** The order of the parts as a page states it: 終了・削除 → 取組区分の変更 → …. */
export const PARTS_ORDER = Object.values(PART_TITLES).join(" → ");

/** A change of a page above the measures, or of an opinion's. */
export interface OutlinedPage extends Pick<PageChange, "page" | "field" | "edits"> {
  /** Where in words: the page, a full-width space, and what changed there, e.g. 題名. */
  readonly heading: string;
}

/** A part of the changes. Every measure stands in exactly one part. */
export interface ChangesPart {
  readonly key: PartKey;
  readonly title: string;
  /** How many measures stand in it; for `pages` places, for `opinions` opinions. */
  readonly count: number;
  /** The title with the count, e.g. `数値の変更（3件）`. */
  readonly heading: string;
  /** In the part of the categories: every category that changed, came or went, in one table. Empty elsewhere. */
  readonly categories: readonly CategoryRow[];
  /** What is said of the part in sentences. */
  readonly notes: readonly string[];
  readonly measures: readonly OutlinedMeasure[];
  /** In the parts `pages` and `opinions`; empty elsewhere. */
  readonly pages: readonly OutlinedPage[];
}

/** The kinds that a person judges, the weightiest first; what else there is (a pure renaming too) is wording. */
const PART_OF_KIND: readonly (readonly [ChangeKind, PartKey])[] = [
  ["区分", "category"],
  ["担当", "departments"],
  ["数値", "figures"],
  ["実質", "substance"],
];

/** The part in which a changed measure stands: that of its weightiest change. */
export function partOf(change: MeasureChange): PartKey {
  if (change.category?.to === ENDED) return "ended";
  const [, part] = PART_OF_KIND.find(([kind]) => change.kinds.includes(kind)) ?? [];
  if (part !== undefined) return part;
  if (change.unreadable !== undefined) return "unreadable";
  if (change.kinds.length > 0) return "wording";
  return change.previousId === undefined ? "wording" : "moved";
}

/** A part with its counts. */
export function toPart(
  key: PartKey,
  content: Pick<ChangesPart, "categories" | "notes" | "measures" | "pages">,
): ChangesPart {
  const title = PART_TITLES[key];
  const { measures, pages } = content;
  const places = key === "opinions" ? new Set(pages.map(({ page }) => page)).size : pages.length;
  const count = measures.length + places;
  return {
    key,
    title,
    count,
    heading: count === 0 ? title : `${title}（${count}${unitOf(key)}）`,
    ...content,
  };
}
