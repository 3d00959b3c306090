import { parseEditionId } from "@torikumi/record";

/**
 * How many fiscal years the second edition reports later than the first (r7 → r8 is 1). 0 for a correction (r7 → r7.1), two
 * states of one edition, and ids that are none.
 */
export function yearsBetween({ from, to }: { readonly from: string; readonly to: string }): number {
  const [before, after] = [parseEditionId(from), parseEditionId(to)];
  return before === undefined || after === undefined ? 0 : after.fiscalYear - before.fiscalYear;
}
