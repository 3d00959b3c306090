import { parseMeasureId, type MeasureId, type PolicyId } from "@torikumi/record";

/** A row that wants an id. */
export interface UnnumberedRow {
  readonly policy: PolicyId;
  readonly id: MeasureId | undefined;
}

/**
 * Gives every row its id, in the order of the rows. An id on the sheet stays. Where no row of a policy has one,
 * the rows take the existing measures' ids in order; rows beyond those, and rows without an id among rows that have one,
 * get serials that were never used.
 */
export function assignSerials(
  rows: readonly UnnumberedRow[],
  existing: Iterable<MeasureId>,
): readonly MeasureId[] {
  const used = new Map<PolicyId, number[]>();
  for (const id of existing) addSerial(used, id);
  const known = new Map(
    [...used].map(([policy, serials]) => [policy, serials.toSorted((a, b) => a - b)]),
  );
  const numbered = new Set<PolicyId>();
  for (const { policy, id } of rows)
    if (id !== undefined) {
      numbered.add(policy);
      addSerial(used, id);
    }
  const highest = new Map([...used].map(([policy, serials]) => [policy, Math.max(0, ...serials)]));
  const taken = new Map<PolicyId, number>();
  return rows.map(({ policy, id }) => {
    if (id !== undefined) return id;
    const place = taken.get(policy) ?? 0;
    taken.set(policy, place + 1);
    const waiting = numbered.has(policy) ? undefined : known.get(policy)?.[place];
    const serial = waiting ?? (highest.get(policy) ?? 0) + 1;
    if (waiting === undefined) highest.set(policy, serial);
    return `${policy}-${serial}` as MeasureId;
  });
}

function addSerial(used: Map<PolicyId, number[]>, id: MeasureId): void {
  const place = parseMeasureId(id);
  if (place === undefined) return;
  const policy = `${place.recommendation}-${place.letter}` as const;
  const serials = used.get(policy) ?? [];
  serials.push(place.serial);
  used.set(policy, serials);
}
