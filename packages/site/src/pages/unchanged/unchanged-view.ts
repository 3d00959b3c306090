import { measureTitle } from "@torikumi/outline";
import { crumbsToHome } from "../../layout/crumbs.ts";
import type { PageFrame } from "../../layout/page-frame.ts";
import { chainOf } from "../../model/measure-chain.ts";
import { toDepartmentLinks } from "../../model/measure-summary.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { runLength } from "../../stories/same-texts.ts";
import { storyPath } from "../../stories/story-index.ts";

/** A measure whose report has been the same for some editions. */
interface UnchangedMeasure {
  readonly link: SiteLink;
  readonly departments: readonly SiteLink[];
  /** The first edition with this text. */
  readonly since: string;
  /** Why it stayed, as the last edition says it; undefined where it does not. */
  readonly reason?: string;
}

/** The measures with the same report for years, the longest first. */
export interface UnchangedView {
  readonly edition: string;
  readonly groups: readonly {
    readonly editions: number;
    readonly measures: readonly UnchangedMeasure[];
  }[];
}

/** The measures of the edition that stands for the public whose report is last year's; reposts are told by what they repeat. */
export function viewUnchanged(site: SiteModel): UnchangedView {
  const node = site.current;
  const measures = [...node.measures.values()]
    .filter(({ repostOf }) => repostOf === undefined)
    .map((measure) => {
      const chain = chainOf(site, node, measure.id);
      const editions = runLength(chain);
      const { carryOverReason } = measure;
      return {
        editions,
        link: {
          label: `${measure.id}　${measureTitle(measure, node.edition)}`,
          path: storyPath(site, measure.id) ?? "",
        },
        departments: toDepartmentLinks(node, measure.departments),
        since: chain.at(-editions)?.node.name ?? "",
        ...(carryOverReason !== undefined && { reason: carryOverReason }),
      };
    });
  const groups = Map.groupBy(
    measures.filter(({ editions }) => editions > 1),
    ({ editions }) => editions,
  );
  return {
    edition: node.fullName,
    groups: [...groups]
      .toSorted(([a], [b]) => b - a)
      .map(([editions, members]) => ({ editions, measures: members })),
  };
}

/** Title and way to the measures with the same report. */
export function frameUnchanged(): PageFrame {
  return {
    title: "同じ文が続く取組",
    description: "「取組状況」の文が前の年度版と同じ取組を、長く続いている順に示します。",
    path: "unchanged/",
    crumbs: [...crumbsToHome(), { label: "取組の移り変わり", path: "map/" }],
    banners: [],
  };
}
