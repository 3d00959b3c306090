import type { Measure } from "@torikumi/record";
import { digestOf } from "../digest-of.ts";

/** A measure that stays the same from one edition to the next is the same object. */
const known = new WeakMap<Measure, string>();

/** A digest of everything in a measure. */
export function measureDigest(measure: Measure): string {
  const found = known.get(measure) ?? digestOf(measure);
  known.set(measure, found);
  return found;
}
