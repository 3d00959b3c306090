import { lostPromises } from "@torikumi/outline";
import { allOpinions, isOpen } from "@torikumi/record";
import { categoryPath, changesPath, type SitePath } from "../../model/addresses.ts";
import type { CategoryView } from "../../model/category-mark.ts";
import { countCategories } from "../../model/count-categories.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { listCategories } from "../category/category-view.ts";
import { countChanged } from "../changes/narrow-changes.ts";

/** A number that is seen first, with the page behind it. */
export interface FrontFact {
  readonly value: number;
  readonly unit: string;
  readonly label: string;
  readonly category?: CategoryView;
  readonly path: SitePath;
}

/** How many recommendations and measures there are, how they stand, what changed, and what was promised and is not reported. */
export function frontFacts(site: SiteModel): readonly FrontFact[] {
  const { current } = site;
  const { previousYear, slug } = current;
  const opinions = allOpinions(current.edition);
  const path = previousYear && changesPath(previousYear.slug, slug);
  const categories = countCategories(current).filter(({ name, count }) => name !== "" && count > 0);
  const known = new Set(listCategories(site));
  return [
    { value: current.outline.length, unit: "", label: "提言", path: `${slug}/#contents` },
    { value: current.measures.size, unit: "件", label: "取組", path: "map/" },
    ...categories.map(({ name, mark, count }) => ({
      value: count,
      unit: "件",
      label: name,
      category: { name, mark },
      path: known.has(name) ? categoryPath(name) : `${slug}/#counts`,
    })),
    ...(previousYear === undefined || path === undefined
      ? []
      : [
          {
            value: countChanged(site.changesBetween(previousYear, current)),
            unit: "件",
            label: "前の年から変わった取組",
            path,
          },
          {
            value: lostPromises({
              before: previousYear.edition,
              after: current.edition,
              changes: site.changesBetween(previousYear, current),
              promisesOf: site.promisesOf,
            }).reduce((sum, { promises }) => sum + promises.length, 0),
            unit: "件",
            label: "報告に見当たらない予定",
            path: `${path}promises/`,
          },
        ]),
    ...(opinions.length === 0
      ? []
      : [
          {
            value: opinions.filter(isOpen).length,
            unit: "件",
            label: "対応を待つ委員会意見",
            path: "opinions/",
          },
        ]),
  ];
}
