import type { MeasureId } from "@torikumi/record";
import type { FigureView } from "../../charts/figure-view.ts";
import { recordPath } from "../../model/addresses.ts";
import { toCategory, type CategoryView } from "../../model/category-mark.ts";
import type { EditionNode } from "../../model/edition-node.ts";
import { chainOf } from "../../model/measure-chain.ts";
import type { SiteLink } from "../../model/site-link.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { storyFigures } from "../../stories/story-figures.ts";
import { storyPath } from "../../stories/story-index.ts";

/** One edition in the strip of a measure's categories. */
interface HistoryStep {
  readonly edition: string;
  readonly link: SiteLink;
  readonly category: CategoryView;
  readonly isHere: boolean;
}

/** What became of a measure up to the edition of its page: what a later edition says never changes an older page. */
export interface HistoryView {
  readonly steps: readonly HistoryStep[];
  readonly figures: readonly FigureView[];
  /** The page of the measure without a year. */
  readonly story?: SiteLink;
}

/** The categories and figures of a measure from the first edition that has it to this one. */
export function viewHistory(site: SiteModel, node: EditionNode, id: MeasureId): HistoryView {
  const chain = chainOf(site, node, id);
  const path = storyPath(site, id);
  return {
    steps: chain.map((link) => ({
      edition: link.node.fullName,
      link: { label: link.id, path: recordPath(link.node.slug, link.id) },
      category: toCategory(link.node.measures.get(link.id)?.category ?? "", link.node),
      isHere: link.node === node,
    })),
    figures: storyFigures(site, chain),
    ...(path !== undefined && {
      story: { label: `${id}の全ての年度版の記録（予定と報告）を見る`, path },
    }),
  };
}
