import { parseEditionId } from "@torikumi/record";
import type { EditionNode } from "./edition-node.ts";

/** How a change is told: between two years things grow and shrink; a correction of the same year only puts them right. */
export type Tone = "years" | "correction";

/** The tone for the changes between two editions: a correction where both report the same fiscal year (r7 → r7.1, a draft of r7). */
export function toneBetween(from: EditionNode, to: EditionNode): Tone {
  const [old, now] = [from.id, to.id].map((id) => parseEditionId(id));
  const isSameYear = old !== undefined && now !== undefined && old.fiscalYear === now.fiscalYear;
  return isSameYear ? "correction" : "years";
}
