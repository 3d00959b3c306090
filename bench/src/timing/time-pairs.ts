import { median } from "./median.ts";

/** Seconds of two things, and how many times the second the first takes. */
export interface PairTiming {
  readonly first: number;
  readonly second: number;
  /** The median of the ratios pair by pair, which a machine that slows down meanwhile disturbs least. */
  readonly ratio: number;
}

/** Times two things in turn, A B A B …, after a run of each to warm up. Both give their seconds. */
export function timePairs(
  first: () => number,
  second: () => number,
  { runs }: { readonly runs: number },
): PairTiming {
  first();
  second();
  const pairs = Array.from({ length: runs }, () => [first(), second()] as const);
  return {
    first: median(pairs.map(([a]) => a)),
    second: median(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => a / b)),
  };
}
