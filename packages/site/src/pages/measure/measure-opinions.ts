import { targetName } from "@torikumi/outline";
import { allOpinions, coversMeasure, type MeasureId } from "@torikumi/record";
import type { EditionNode } from "../../model/edition-node.ts";
import { isCurrent } from "../../model/opinion/current-opinions.ts";
import { isGivenOn } from "../../model/opinion/is-given-on.ts";
import { opinionLink, viewOpinion, type OpinionView } from "../../model/opinion/opinion-view.ts";
import type { SiteLink } from "../../model/site-link.ts";

/** What the committee says of a measure. */
export interface MeasureOpinions {
  /** On the report of this edition: they stand beside the department's own judgement. */
  readonly own: readonly OpinionView[];
  /** Of the year before, or still waiting: they stand beside what was done since. */
  readonly earlier: readonly OpinionView[];
  /** Older ones that are settled. */
  readonly settled: readonly SiteLink[];
  /** On the policy, the recommendation or the whole. */
  readonly wider: readonly SiteLink[];
}

/** What the committee says of a measure, as the edition keeps it. */
export function viewMeasureOpinions(node: EditionNode, id: MeasureId): MeasureOpinions {
  const all = node.ledger.get(id) ?? [];
  const own = all.filter((one) => isGivenOn(node, one));
  const before = all.filter((one) => !own.includes(one));
  const earlier = before.filter((one) => isCurrent(node, one));
  return {
    own: own.map((one) => viewOpinion(one, node)),
    earlier: earlier.map((one) => viewOpinion(one, node)),
    settled: before
      .filter((one) => !earlier.includes(one))
      .map(({ id: label }) => opinionLink(label)),
    wider: allOpinions(node.edition)
      .filter((one) => one.target !== id && coversMeasure(one.target, id) && isCurrent(node, one))
      .map((one) => ({
        label: `${targetName(one.target, [node.edition])}への意見（${one.id}）`,
        path: opinionLink(one.id).path,
      })),
  };
}
