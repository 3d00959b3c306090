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

/** Where a measure comes from. */
export interface Origin {
  readonly id: MeasureId;
  /** True where the measure came out of one that goes on beside it. */
  readonly isSplit: boolean;
}

/** What a measure was in the year before: the same id, or where it came from; undefined where it was not there. */
export function originOf(site: SiteModel, node: EditionNode, id: MeasureId): Origin | undefined {
  const { previousYear } = node;
  if (previousYear === undefined) return undefined;
  if (previousYear.measures.has(id)) return { id, isSplit: false };
  const move = site
    .changesBetween(previousYear, node)
    .moved.find((one) => one.to === id && one.merged !== true);
  if (move !== undefined) return { id: move.from, isSplit: move.kept === true };
  const [named] = node.measures.get(id)?.predecessors ?? [];
  if (named === undefined || !previousYear.measures.has(named)) return undefined;
  return { id: named, isSplit: node.measures.has(named) };
}
