import { sameText } from "@torikumi/diff";
import { isUnfilled, type Measure } from "@torikumi/record";
import type { ChainLink } from "../model/measure-chain.ts";

/** For each report and the one before it. */
const known = new WeakMap<Measure, WeakMap<Measure, boolean>>();

/** For each edition of a chain, whether its report is that of the year before, years apart; a report that waits to be written is none. */
export function sameReports(chain: readonly ChainLink[]): readonly boolean[] {
  return chain.map(({ node, id }, place) => {
    const before = chain[place - 1];
    const now = node.measures.get(id);
    const old = before?.node.measures.get(before.id);
    if (now === undefined || old === undefined) return false;
    const ofNow = known.get(now) ?? new WeakMap<Measure, boolean>();
    const found = ofNow.get(old) ?? isSame(old.progress, now.progress);
    known.set(now, ofNow.set(old, found));
    return found;
  });
}

function isSame(old: string, now: string): boolean {
  if (isUnfilled(now)) return false;
  const same = sameText(old, now);
  return same === "identical" || same === "years";
}

/** How many editions, the last included, end a chain with the same report: 1 where the last is new. */
export function runLength(chain: readonly ChainLink[]): number {
  const same = sameReports(chain);
  return same.length - same.lastIndexOf(false);
}
