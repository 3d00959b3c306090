import { isOpen, type MeasureId, type Opinion } from "@torikumi/record";
import type { EditionNode } from "../edition-node.ts";
import { isGivenOn } from "./is-given-on.ts";

/** The opinions on a measure that a reader of an edition looks for: those of its year and of the year before, and all that still wait. */
export function currentOpinions(node: EditionNode, id: MeasureId): readonly Opinion[] {
  return (node.ledger.get(id) ?? []).filter((one) => isCurrent(node, one));
}

/** Whether an opinion is of the edition's year or of the year before, or still waits for something. */
export function isCurrent(node: EditionNode, opinion: Opinion): boolean {
  const { previousYear } = node;
  return (
    isOpen(opinion) ||
    isGivenOn(node, opinion) ||
    (previousYear !== undefined && isGivenOn(previousYear, opinion))
  );
}
