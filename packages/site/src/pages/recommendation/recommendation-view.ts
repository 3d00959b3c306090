import { policyName, type OutlinedRecommendation } from "@torikumi/outline";
import { allOpinions, itemMark, usesField, type MeasureId } from "@torikumi/record";
import { crumbsToEdition } from "../../layout/crumbs.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import { recommendationPath, recordPath } from "../../model/addresses.ts";
import { countCategories, totalOf, type CategoryRow } from "../../model/count-categories.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { summarizeMeasure, type MeasureSummary } from "../../model/measure-summary.ts";
import { viewOpinion, type OpinionView } from "../../model/opinion/opinion-view.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";
import { viewPromised, type PromisedMeasure } from "../promised/promised-view.ts";

/** What a recommendation asks in one of its items, and the measures that answer it. */
interface ItemView {
  readonly mark: string;
  readonly text: string;
  readonly measures: readonly PromisedMeasure[];
}

/** The page of a recommendation. */
export interface RecommendationView {
  readonly heading: string;
  readonly editionName: string;
  readonly title: string;
  /** The items as they are asked. */
  readonly items: readonly string[];
  /** The items with the measures that answer them; empty where the edition ties no measure of the recommendation to one. */
  readonly answers: readonly ItemView[];
  /** The measures that are tied to no item, where others are. */
  readonly untied: readonly MeasureSummary[];
  /** Absent in a city that has no categories. */
  readonly row?: CategoryRow;
  readonly policies: readonly {
    readonly label: string;
    readonly path: string;
    readonly direction: readonly TextBlock[];
    readonly measures: readonly MeasureSummary[];
  }[];
  /** The committee's opinions on the recommendation and its policies, of all years up to the edition, the newest first. */
  readonly opinions: readonly OpinionView[];
  /** The same recommendation in earlier editions, the newest first. */
  readonly earlier: readonly SiteLink[];
  readonly others: readonly SiteLink[];
}

/** A recommendation with what its items ask, its policies and its measures. */
export function viewRecommendation(
  site: SiteModel,
  node: EditionNode,
  recommendation: OutlinedRecommendation,
): RecommendationView {
  const { number, title, items, policies } = recommendation;
  const counts = countCategories(node, { recommendation: number });
  const ids = policies.flatMap(({ measures }) => measures);
  const answers = answersOf(site, node, { items, ids });
  return {
    heading: `提言${number}`,
    editionName: node.fullName,
    title,
    items,
    answers,
    untied:
      answers.length === 0
        ? []
        : ids
            .filter((id) => node.measures.get(id)?.items === undefined)
            .map((id) => summarizeMeasure(node, id)),
    ...(usesField(node.edition.index?.value, "category") && {
      row: { label: `提言${number}`, counts, total: totalOf(counts) },
    }),
    policies: policies.map(({ id, letter, direction, measures }) => ({
      label: policyName(letter),
      path: recordPath(node.slug, id),
      direction: toBlocks(direction),
      measures: measures.map((each) => summarizeMeasure(node, each)),
    })),
    opinions: allOpinions(node.edition)
      .filter(({ target }) => target === String(number) || policies.some(({ id }) => id === target))
      .map((one) => viewOpinion(one, node))
      .toReversed(),
    earlier: earlierOf(node, number),
    others: node.outline
      .filter((each) => each.number !== number)
      .map((each) => ({
        label: `提言${each.number}　${each.title}`,
        path: recommendationPath(node.slug, each.number),
      })),
  };
}

function answersOf(
  site: SiteModel,
  node: EditionNode,
  { items, ids }: { readonly items: readonly string[]; readonly ids: readonly MeasureId[] },
): readonly ItemView[] {
  const marksOf = (id: MeasureId): readonly string[] => node.measures.get(id)?.items ?? [];
  if (ids.every((id) => marksOf(id).length === 0)) return [];
  return items.map((text, place) => {
    const mark = itemMark(place) ?? `${place + 1}.`;
    return {
      mark,
      text,
      measures: ids
        .filter((id) => marksOf(id).includes(mark))
        .map((id) => viewPromised(site, { node, id })),
    };
  });
}

function earlierOf(node: EditionNode, number: number): readonly SiteLink[] {
  const links: SiteLink[] = [];
  for (let at = node.previousYear; at !== undefined; at = at.previousYear) {
    const { outline, measures, name, slug } = at;
    if (!outline.some((one) => one.number === number)) continue;
    const count = [...measures.keys()].filter((id) => id.startsWith(`${number}-`)).length;
    links.push({
      label: `${name}の提言${number}（取組${count}件）`,
      path: recommendationPath(slug, number),
    });
  }
  return links;
}

/** Title, banners and way to a recommendation. */
export function frameRecommendation(
  site: SiteModel,
  node: EditionNode,
  { number, title }: OutlinedRecommendation,
): PageFrame {
  return {
    title: `提言${number}　${title}（${node.name}）`,
    description: `提言${number}「${title}」が求めることと、それに対する取組、報告、自己評価、委員会意見（${node.name}）。`,
    path: recommendationPath(node.slug, number),
    node,
    crumbs: crumbsToEdition(node),
    banners: bannersOf(site, node),
  };
}
