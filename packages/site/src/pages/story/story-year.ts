import { describeReport, outlinePromises } from "@torikumi/outline";
import type { Fact, OutlinedPromise } from "@torikumi/outline";
import { isUnfilled, type Measure, type MeasureId } from "@torikumi/record";
import { recordPath } from "../../model/addresses.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import { originOf, type ChainLink } from "../../model/measure-chain.ts";
import { toDepartmentLinks } from "../../model/measure-summary.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";

/** An opinion that was given on the measure. */
interface StoryOpinion {
  readonly where: string;
  readonly text: readonly TextBlock[];
  readonly response: readonly TextBlock[];
  readonly state: string;
}

/** What an edition says of a measure, in short. */
export interface StoryYear {
  readonly edition: SiteLink;
  readonly isDraft: boolean;
  readonly id: MeasureId;
  readonly category: CategoryView;
  readonly departments: readonly SiteLink[];
  /** What changed since the year before, figures apart. */
  readonly facts: readonly Fact[];
  readonly sentences: readonly string[];
  /** What was promised in the year before, and what the report says of it. */
  readonly promises: readonly {
    readonly promise: string;
    readonly outcome: OutlinedPromise["outcome"];
    readonly report: string;
  }[];
  /** The measures that were merged into this one in this year. */
  readonly merged: readonly SiteLink[];
  readonly opinions: readonly StoryOpinion[];
  /** What comes next, in the words of the last edition; "" of all others. */
  readonly plan: readonly TextBlock[];
}

/** The years of a measure, the newest first. */
export function viewYears(site: SiteModel, chain: readonly ChainLink[]): readonly StoryYear[] {
  return chain.map((link, place) => viewYear(site, link, place === chain.length - 1)).toReversed();
}

function viewYear(site: SiteModel, { node, id }: ChainLink, isLast: boolean): StoryYear {
  const measure = node.measures.get(id) as Measure;
  const { previousYear } = node;
  const outlined = previousYear && site.outlineOf(previousYear, node, id);
  const origin = originOf(site, node, id);
  const before = origin && previousYear?.measures.get(origin.id);
  const merges =
    previousYear === undefined
      ? []
      : site
          .changesBetween(previousYear, node)
          .moved.filter(({ to, merged }) => to === id && merged === true);
  return {
    edition: { label: node.fullName, path: recordPath(node.slug, id) },
    isDraft: !node.published,
    id,
    category: toCategory(measure.category, node),
    departments: toDepartmentLinks(node, measure.departments),
    facts: (outlined?.facts ?? []).filter(({ about }) => about !== "figure"),
    sentences: outlined?.sentences ?? [],
    promises: before === undefined ? [] : outlinePromises(before, measure).map(toRow),
    merged: merges.map(({ from }) => ({
      label: `${previousYear?.name ?? ""}の${from}`,
      path: recordPath(previousYear?.slug ?? "", from),
    })),
    opinions: (node.opinions.get(id) ?? []).map(({ meeting, date, text, response, state }) => ({
      where: [meeting, date].filter((word) => word !== "").join("　"),
      text: toBlocks(text),
      response: toBlocks(response),
      state,
    })),
    plan: isLast && !isUnfilled(measure.plan) ? toBlocks(measure.plan) : [],
  };
}

function toRow(row: OutlinedPromise): StoryYear["promises"][number] {
  return { promise: row.promise, outcome: row.outcome, report: describeReport(row) };
}
