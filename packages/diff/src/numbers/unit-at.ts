import { COUNTERS, MORE_UNITS, SPACED_UNIT } from "./number-pattern.ts";

/** The unit that begins at a place of a text; "" for none. */
export function unitAt(text: string, at: number): string {
  const first = text.charAt(at);
  if (BEGIN_MORE.has(first)) {
    moreUnits.lastIndex = at;
    const more = moreUnits.exec(text)?.[0];
    if (more !== undefined) return more;
  }
  return BY_FIRST.get(first)?.find((counter) => text.startsWith(counter, at)) ?? "";
}

/** A unit that is set apart by a space, and how long both are together. */
export interface SpacedUnit {
  readonly unit: string;
  readonly length: number;
}

/** The same behind a space; undefined for none. */
export function spacedUnitAt(text: string, at: number): SpacedUnit | undefined {
  if (!/^[ \u3000\u00a0]/.test(text.charAt(at))) return undefined;
  spacedUnits ??= new RegExp(SPACED_UNIT, "y");
  spacedUnits.lastIndex = at;
  const match = spacedUnits.exec(text);
  return match === null ? undefined : { unit: match[1] ?? "", length: match[0].length };
}

const BEGIN_MORE = new Set("時年週日割かカヵケヶ箇");
const moreUnits = new RegExp(MORE_UNITS, "y");
/** Made when first needed: it is dear to compile. */
let spacedUnits: RegExp | undefined;
const BY_FIRST = Map.groupBy(COUNTERS, (counter) => counter.charAt(0));
