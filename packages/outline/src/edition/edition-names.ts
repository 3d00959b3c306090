import type { EditionChanges } from "@torikumi/diff";
import { editionName } from "@torikumi/record";

/** The names of the two editions as they stand over the two sides of a comparison. */
export interface EditionNames {
  readonly before: string;
  readonly after: string;
}

/** The names of both sides, e.g. `令和7年度版`; where both have the same one, marked as 変更前 and 変更後. */
export function editionNames({ from, to }: Pick<EditionChanges, "from" | "to">): EditionNames {
  const [before, after] = [editionName(from), editionName(to)];
  if (before !== after) return { before, after };
  return { before: `${before}（変更前）`, after: `${after}（変更後）` };
}
