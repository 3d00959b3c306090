import { compareEditionIds, parseEditionId } from "./edition-id.ts";
import type { Department } from "./measure.ts";

/**
 * Whether a department's name is valid in an edition. A year's last edition covers its corrections:
 * a name that ends with `r7` is valid in `r7.1`. True where the edition, or the limit, is no
 * edition id.
 */
export function isValidIn({ from, to }: Department, editionId: string): boolean {
  const edition = parseEditionId(editionId);
  if (edition === undefined) return true;
  const isBegun = !isEditionId(from) || compareEditionIds(from, editionId) <= 0;
  const year = `${edition.era}${edition.year}`;
  return isBegun && (!isEditionId(to) || to === year || compareEditionIds(editionId, to) <= 0);
}

function isEditionId(id: string | undefined): id is string {
  return id !== undefined && parseEditionId(id) !== undefined;
}
