import { parseOpinionId, type Opinion } from "@torikumi/record";
import type { EditionNode } from "../edition-node.ts";

/** Whether an opinion was given on the paper of an edition, or of the edition that it corrects. */
export function isGivenOn(node: EditionNode, opinion: Pick<Opinion, "id">): boolean {
  const given = parseOpinionId(opinion.id)?.edition;
  for (let at: EditionNode | undefined = node; at !== undefined; at = at.corrects)
    if (at.id === given) return true;
  return false;
}
