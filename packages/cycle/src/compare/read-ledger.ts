import { yearsBetween } from "@torikumi/record";
import { carriedTexts, listOpinions, type CommitteeLedger } from "@torikumi/outline";
import type { Source } from "@torikumi/source";
import { readEarlier } from "../edition/read-earlier.ts";
import { readEdition } from "../edition/read-edition.ts";
import type { Workspace } from "../workspace.ts";

/**
 * Reads both editions whole for what their changes do not tell: texts that have stayed the same for years, and the opinions that wait
 * for an answer.
 */
export async function readLedger(
  from: Source,
  to: Source,
  workspace: Workspace,
): Promise<CommitteeLedger> {
  const [previous, edition] = await Promise.all([readEdition(from), readEdition(to)]);
  const years = yearsBetween(previous.index?.value.id ?? "", edition.index?.value.id ?? "");
  const earlier =
    years === 0 ? [] : await readEarlier({ edition, previous, source: from }, workspace);
  return {
    carried: years === 0 ? [] : carriedTexts(edition, [previous, ...earlier]),
    opinions: listOpinions(edition, { previous }),
  };
}
