import { isOpen, type MeasureId } from "@torikumi/record";
import type { EditionNode } from "../edition-node.ts";
import { isGivenOn } from "./is-given-on.ts";

/** What a list says of a measure that the committee has judged. */
export const HAS_OPINION = "委員会意見あり";

/** Whether the committee has said something of a measure on the paper of its edition, or still waits for an answer. */
export function hasOpinion(node: EditionNode, id: MeasureId): boolean {
  return (node.ledger.get(id) ?? []).some((one) => isOpen(one) || isGivenOn(node, one));
}
