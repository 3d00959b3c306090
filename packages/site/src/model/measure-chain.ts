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
  for (let at = node; at.previous !== undefined; at = at.previous) {
    const id = previousId(site, at, chain[0]?.id as MeasureId);
    if (id === undefined) break;
    chain.unshift({ node: at.previous, id });
  }
  return chain;
}

/** The id of a measure in the edition before; undefined where it was not there. */
export function previousId(
  site: SiteModel,
  node: EditionNode,
  id: MeasureId,
): MeasureId | undefined {
  const { previous } = node;
  if (previous === undefined) return undefined;
  if (previous.measures.has(id)) return id;
  const moved = site.changesBetween(previous, node).moved.find(({ to }) => to === id)?.from;
  const named = moved ?? node.measures.get(id)?.predecessors?.[0];
  return named !== undefined && previous.measures.has(named) ? named : undefined;
}
