import { crumbsToHome } from "../../layout/crumbs.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import { categoryPath } from "../../model/addresses.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { originOf } from "../../model/measure-chain.ts";
import { summarizeMeasure, type MeasureSummary } from "../../model/measure-summary.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import type { Measure, MeasureId } from "@torikumi/record";

/** A measure of a category, with why it has it. */
export interface CategorizedMeasure {
  readonly summary: MeasureSummary;
  /** The category of the year before where it was another; absent where it was the same, and for a measure that came. */
  readonly before?: CategoryView;
  readonly isNew: boolean;
  /** What its texts say of the reason, word for word, and where it stands; "" where they say nothing. */
  readonly reason: { readonly heading: string; readonly text: string };
}

/** The page of a category: its measures over the years, the newest first. */
export interface CategoryPageView {
  readonly name: CategoryView;
  readonly description: string;
  readonly years: readonly {
    readonly edition: SiteLink;
    readonly total: number;
    /** Those that took the category in this year. */
    readonly became: readonly CategorizedMeasure[];
    /** Those that had it before; of earlier years, and where there are too many, they are only counted. */
    readonly stayed: readonly CategorizedMeasure[];
    readonly stayedCount: number;
    readonly hasYearBefore: boolean;
  }[];
  readonly others: readonly { readonly link: SiteLink; readonly isHere: boolean }[];
}

/** Above so many measures only those that took the category are told one by one. */
const LIMIT = 150;

/** The words of all the editions' vocabularies in their order, and those that measures use besides. */
export function listCategories({ editions }: SiteModel): readonly string[] {
  const newestFirst = editions.toReversed();
  return [
    ...new Set([
      ...newestFirst.flatMap(({ categories }) => categories.map(({ name }) => name)),
      ...newestFirst.flatMap(({ measures }) => [...measures.values()].map((one) => one.category)),
    ]),
  ].filter((name) => name !== "");
}

/** What has a category and why, over the years. */
export function viewCategory(site: SiteModel, name: string): CategoryPageView {
  const known = site.editions.findLast(({ categories }) =>
    categories.some((one) => one.name === name),
  );
  return {
    name: toCategory(name, known ?? site.newest),
    description: known?.categories.find((one) => one.name === name)?.description ?? "",
    years: site.years.toReversed().map((node) => viewYear(site, node, name)),
    others: listCategories(site).map((other) => ({
      link: { label: other, path: categoryPath(other) },
      isHere: other === name,
    })),
  };
}

function viewYear(
  site: SiteModel,
  node: EditionNode,
  name: string,
): CategoryPageView["years"][number] {
  const all = [...node.measures]
    .filter(([, { category }]) => category === name)
    .map(([id, measure]) => toMember(site, node, { id, measure }));
  const isTaken = ({ before, isNew }: CategorizedMeasure): boolean => before !== undefined || isNew;
  const became = all.filter(isTaken);
  const stayed = all.filter((one) => !isTaken(one));
  const isTold = node === site.current || node === site.newest;
  return {
    edition: { label: node.fullName, path: `${node.slug}/` },
    total: all.length,
    became,
    stayed: isTold && stayed.length <= LIMIT ? stayed : [],
    stayedCount: stayed.length,
    hasYearBefore: node.previousYear !== undefined,
  };
}

function toMember(
  site: SiteModel,
  node: EditionNode,
  { id, measure }: { readonly id: MeasureId; readonly measure: Measure },
): CategorizedMeasure {
  const { previousYear } = node;
  const origin = originOf(site, node, id);
  const old = origin && previousYear?.measures.get(origin.id)?.category;
  return {
    summary: summarizeMeasure(node, id),
    ...(previousYear !== undefined &&
      old !== undefined &&
      old !== measure.category && { before: toCategory(old, previousYear) }),
    isNew: previousYear !== undefined && origin === undefined,
    reason: reasonOf(measure),
  };
}

/** Why a measure has its category, in its own words: the reason of an end, else the first sentence of what comes next. */
function reasonOf({ endReason, plan, repostOf }: Measure): CategorizedMeasure["reason"] {
  if (endReason !== undefined) return { heading: "終了理由", text: endReason };
  const first = /^[^\n]*?。/u.exec(plan)?.[0] ?? plan.split("\n")[0] ?? "";
  return { heading: "今後の取組", text: repostOf === undefined ? first : "" };
}

/** Title and way to the page of a category. */
export function frameCategory(name: string): PageFrame {
  return {
    title: `取組区分「${name}」の取組`,
    description: `取組区分が「${name}」の取組と、その理由を、年度版ごとに示します。`,
    path: categoryPath(name),
    crumbs: [...crumbsToHome(), { label: "取組の移り変わり", path: "map/" }],
    banners: [],
  };
}
