import { describeReport } from "@torikumi/outline";
import type { Fact, OutlinedPromise } from "@torikumi/outline";
import { isUnfilled, type Measure, type MeasureId } from "@torikumi/record";
import { recordPath } from "../../model/addresses.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import { originOf, type ChainLink } from "../../model/measure-chain.ts";
import { isGivenOn } from "../../model/opinion/is-given-on.ts";
import { viewOpinion, type OpinionView } from "../../model/opinion/opinion-view.ts";
import { toDepartmentLinks } from "../../model/measure-summary.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { toBlocks, type TextBlock } from "../../model/text-blocks.ts";

/** What an edition says of a measure, in short. */
export interface StoryYear {
  readonly edition: SiteLink;
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
  /** What was reported, where nothing was promised for the year: in the first edition, and of what is new. */
  readonly report: readonly TextBlock[];
  /** The measures that were merged into this one in this year. */
  readonly merged: readonly SiteLink[];
  /** What the committee said of it on this edition's paper, with the answer as the last edition keeps it. */
  readonly opinions: readonly OpinionView[];
  /** What comes next, in the words of the last edition; empty for all others. */
  readonly plan: readonly TextBlock[];
}

/** The years of a measure, the newest first. */
export function viewYears(site: SiteModel, chain: readonly ChainLink[]): readonly StoryYear[] {
  const last = chain.at(-1);
  return last === undefined ? [] : chain.map((link) => viewYear(site, link, last)).toReversed();
}

function viewYear(site: SiteModel, link: ChainLink, last: ChainLink): StoryYear {
  const { node, id } = link;
  const measure = node.measures.get(id) as Measure;
  const { previousYear } = node;
  const outlined = previousYear && site.outlineOf(previousYear, node, id);
  const origin = originOf(site, node, id);
  const before = origin && previousYear?.measures.get(origin.id);
  const promises =
    before === undefined ? [] : site.promisesOf(before, measure, node.edition).map(toRow);
  const merges =
    previousYear === undefined
      ? []
      : site
          .changesBetween(previousYear, node)
          .moved.filter(({ to, merged }) => to === id && merged === true);
  return {
    edition: { label: node.fullName, path: recordPath(node.slug, id) },
    id,
    category: toCategory(measure.category, node),
    departments: toDepartmentLinks(node, measure.departments),
    facts: (outlined?.facts ?? []).filter(({ about }) => about !== "figure"),
    sentences: outlined?.sentences ?? [],
    promises,
    report: promises.length > 0 || isUnfilled(measure.progress) ? [] : toBlocks(measure.progress),
    merged: merges.map(({ from }) => ({
      label: `${previousYear?.name ?? ""}の${from}`,
      path: recordPath(previousYear?.slug ?? "", from),
    })),
    opinions: (last.node.ledger.get(last.id) ?? [])
      .filter((one) => isGivenOn(node, one))
      .map((one) => viewOpinion(one, last.node)),
    plan: link === last && !isUnfilled(measure.plan) ? toBlocks(measure.plan) : [],
  };
}

function toRow(row: OutlinedPromise): StoryYear["promises"][number] {
  return { promise: row.promise, outcome: row.outcome, report: describeReport(row) };
}
