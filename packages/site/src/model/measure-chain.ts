import { originOf as originBetween } from "@torikumi/outline";
import type { Origin } from "@torikumi/outline";
import type { MeasureId } from "@torikumi/record";
import type { EditionNode } from "./edition-node.ts";
import type { SiteModel } from "./site-model.ts";

/** A measure in one edition. */
export interface ChainLink {
  readonly node: EditionNode;
  readonly id: MeasureId;
}

/**
 * Follows a measure back through the editions: by its id, or by where it came from (moved, or 前身). From the oldest to the given
 * edition, which is always there. A measure that was split off continues the history of the one it was split from.
 */
export function chainOf(site: SiteModel, node: EditionNode, id: MeasureId): readonly ChainLink[] {
  const chain: ChainLink[] = [{ node, id }];
  for (let at = node; at.previousYear !== undefined; at = at.previousYear) {
    const origin = originOf(site, at, chain[0]?.id as MeasureId);
    if (origin === undefined) break;
    chain.unshift({ node: at.previousYear, id: origin.id });
  }
  return chain;
}

/** What a measure was in the year before: the same id, or where it came from; undefined where it was not there. */
export function originOf(site: SiteModel, node: EditionNode, id: MeasureId): Origin | undefined {
  const { previousYear } = node;
  if (previousYear === undefined) return undefined;
  const changes = site.changesBetween(previousYear, node);
  return originBetween(id, { before: previousYear.edition, after: node.edition, changes });
}
