import { policyName } from "@torikumi/outline";
import { allOpinions } from "@torikumi/record";
import { recommendationPath, recordPath } from "../../model/addresses.ts";
import { countCategories, totalOf, type CategoryRow } from "../../model/count-categories.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import type { OutlinedRecommendation } from "@torikumi/outline";
import { summarizeMeasure, type MeasureSummary } from "../../model/measure-summary.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import { viewOpinion, type OpinionView } from "../../model/opinion/opinion-view.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";
import { crumbsToEdition } from "../../layout/crumbs.ts";

/** The page of a recommendation. */
export interface RecommendationView {
  readonly heading: string;
  readonly title: string;
  readonly items: readonly string[];
  readonly row: CategoryRow;
  readonly policies: readonly {
    readonly label: string;
    readonly path: string;
    readonly direction: readonly TextBlock[];
    readonly measures: readonly MeasureSummary[];
  }[];
  /** The committee's opinions on the recommendation and its policies, of all years up to the edition, the newest first. */
  readonly opinions: readonly OpinionView[];
  readonly others: readonly SiteLink[];
}

/** A recommendation with its policies and measures. */
export function viewRecommendation(
  node: EditionNode,
  recommendation: OutlinedRecommendation,
): RecommendationView {
  const { number, title, items, policies } = recommendation;
  const counts = countCategories(node, { recommendation: number });
  return {
    heading: `提言${number}`,
    title,
    items,
    row: { label: `提言${number}`, counts, total: totalOf(counts) },
    policies: policies.map(({ id, letter, direction, measures }) => ({
      label: policyName(letter),
      path: recordPath(node.slug, id),
      direction: toBlocks(direction),
      measures: measures.map((each) => summarizeMeasure(node, each)),
    })),
    opinions: allOpinions(node.edition)
      .filter(({ target }) => target === String(number) || policies.some(({ id }) => id === target))
      .map(viewOpinion)
      .toReversed(),
    others: node.outline
      .filter((each) => each.number !== number)
      .map((each) => ({
        label: `提言${each.number}　${each.title}`,
        path: recommendationPath(node.slug, each.number),
      })),
  };
}

/** Title, banners and way to a recommendation. */
export function frameRecommendation(
  site: SiteModel,
  node: EditionNode,
  { number, title }: OutlinedRecommendation,
): PageFrame {
  return {
    title: `提言${number}　${title}（${node.name}）`,
    description: `提言${number}「${title}」に対する取組（${node.name}）。`,
    path: recommendationPath(node.slug, number),
    node,
    crumbs: crumbsToEdition(node),
    banners: bannersOf(site, node),
  };
}
