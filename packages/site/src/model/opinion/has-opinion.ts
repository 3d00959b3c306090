import { allOpinions, isOpen, type MeasureId } from "@torikumi/record";
import type { EditionNode } from "../edition-node.ts";
import type { SiteModel } from "../site-model.ts";
import { isGivenOn } from "./is-given-on.ts";

/** What a list says of a measure that the committee has judged. */
export const HAS_OPINION = "委員会意見あり";

/** Whether the committee has said something of a measure on the paper of its edition, or still waits for an answer. */
export function hasOpinion(node: EditionNode, id: MeasureId): boolean {
  return (node.ledger.get(id) ?? []).some((one) => isOpen(one) || isGivenOn(node, one));
}

/** Whether any edition holds an opinion, on a measure or on anything else: then there is a page of all of them. */
export function hasOpinions({ editions }: SiteModel): boolean {
  return editions.some(({ edition }) => allOpinions(edition).length > 0);
}
