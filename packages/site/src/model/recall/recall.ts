import { isDeepStrictEqual } from "node:util";
import { digestOf } from "../digest-of.ts";

/** What was found the last time, as plain JSON, by a digest of what it was found from. */
export type KeptFindings = Readonly<Record<string, unknown>>;

/** Finds something from plain data, or takes what was found from the same before: `find` may look at nothing else. `kind` tells one finding from another. */
export type Recall = <Found>(kind: string, given: unknown, find: () => Found) => Found;

/** Finds each time; nothing is known. */
export const FIND_ANEW: Recall = (_kind, _given, find) => find();

/** Recalls what is known, and says what was asked for, so that it is known the next time. What JSON does not hold whole is found each time. */
export function createRecall(known: KeptFindings = {}): {
  readonly recall: Recall;
  readonly kept: () => KeptFindings;
} {
  const kept = new Map<string, unknown>();
  const recall: Recall = <Found>(kind: string, given: unknown, find: () => Found): Found => {
    const key = digestOf([kind, given]);
    const before = kept.get(key) ?? (Object.hasOwn(known, key) ? known[key] : undefined);
    const found = before === undefined ? find() : (before as Found);
    if (before !== undefined || isWhole(found)) kept.set(key, found);
    return found;
  };
  return { recall, kept: () => Object.fromEntries(kept) };
}

/** Whether JSON gives back the same: it knows no endless number, for one. */
function isWhole(found: unknown): boolean {
  return found !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(found)), found);
}
